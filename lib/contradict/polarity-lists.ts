/** Words that turn what they govern: negations, stances, measures, judgements; and frames that assert nothing. The project's own lists. */

export const NEGATORS =
  'not no never none neither nobody nothing nor without cannot hardly barely scarcely seldom rarely -nolonger few';

/** Negate the verb or noun that follows them, as words with a meaning of their own. */
export const NEGATIVE_VERBS =
  'fail refuse decline lack avoid prevent stop unable impossible unlikely false untrue unwilling';

/** The negation belongs to what follows them ("I don't think it works" = "I think it does not work"). */
export const RAISING_VERBS = 'think believe want expect suppose seem appear imagine feel intend plan say like would';

/** For what they govern. */
export const PRO_WORDS = `
support favor favour back endorse want love like approve votefor vote defend protect preserve keep maintain sustain sign champion embrace
welcome promote encourage need applaud praise agree urge pass continue expand increase raise strengthen create legalize restore fund build allow permit save
implement enact introduce adopt propose advocate uphold
`;

/** Against what they govern. */
export const CON_WORDS = `
oppose against repeal ban end abolish reject veto block scrap dump kill overturn reverse cut slash eliminate withdraw cancel stop prevent dislike hate condemn
denounce criticize criticise object prohibit outlaw undo gut dismantle defund decrease reduce lower destroy remove voteagainst restrict fight
rescind revoke quit delay ignore disagree weaken harm hurt undermine threaten limit barrier loophole fear regret
`;

/** Judgements on their subject. */
export const GOOD_WORDS = `
good great excellent wonderful inspire important critical right compassionate constructive fair strong success succeed win best benefit help improve gold fantastic terrific
smart wise beautiful brilliant positive effective essential vital necessary proud honor tremendous amazing work sense better opportunity progress fix solve
stand perfect affirm prosper thrive healthy
`;
export const BAD_WORDS = `
bad terrible fail failure disaster wrong corrupt mistake joke lie myth unfair problem concern dangerous reckless obsolete broken horrible worst threat disgrace
catastrophe awful flaw flawed hoax fraud scam stupid weak useless ridiculous unacceptable unnecessary worry trouble crisis mess violate
worse waste shame ineffective inefficient outrage outrageous illegal unconstitutional immoral harmful controversy confusion frustration
irresponsible inappropriate absurd detrimental
`;

/** What somebody else asserts, or what is not asserted at all. */
export const REPORT_VERBS = 'say claim report tell allege suggest state accuse argue insist announce warn write';
export const CONDITIONS = 'if unless whether would could might may perhaps maybe possibly';

/** A text that holds these about another text calls it untrue. */
export const REFUTERS = `
hoax hoaxes hoaxer fake faked false falsely untrue myth myths debunk debunks debunked debunking deny denies denied denying denial refute refutes refuted
bogus fabricated fabricate fabricates fabricating fabrication fraud prank pranked pranks satire satirical rumor rumors rumour rumours disprove disproves disproved disproven
dispute disputes disputed discredit discredited retract retracts retracted doubt doubts doubtful contradict contradicts lie lies lied liar dismiss dismisses dismissed
dispel dispels nonsense fictional fiction parody photoshopped mistaken impostor impersonator hoaxed unfounded baseless misleading untruth
`;
