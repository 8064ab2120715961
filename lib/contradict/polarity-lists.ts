/** Words that turn what they govern: negations, stances, measures, judgements; and frames that assert nothing. The project's own lists. */

export const NEGATORS =
  'not no never none neither nobody nothing nor without cannot hardly barely scarcely seldom rarely -nolonger -nobody -insteadof few';
/** Negations that are a subject, or part of one: the verb is denied as well. */
export const SUBJECT_NEGATORS = 'no none neither nobody nothing nor few';

/** Negate the verb or noun that follows them, as words with a meaning of their own. */
export const NEGATIVE_VERBS =
  'fail refuse decline lack avoid prevent unable impossible unlikely false untrue unwilling';

/** The negation belongs to what follows them ("I don't want to go"). */
export const RAISING_VERBS =
  'think believe want expect suppose seem appear imagine feel intend plan say like would wish';
/** What is said with them is an opinion; denied, they deny what follows ("I don't think it works", "I never said it works"). */
export const OPINION_VERBS = 'think believe say suggest feel guess';

/** For what they govern. */
export const PRO_WORDS = `
support favor favour endorse want love like approve votefor defend protect preserve keep maintain sustain sign champion embrace
welcome promote encourage need applaud praise agree urge pass continue expand increase raise strengthen create legalize restore build allow permit save
implement enact introduce adopt propose advocate uphold affirm
bolster safeguard extend ratify invest guarantee respect commend cosponsor endorse reinstate legalise fund retain
`;

/** Against what they govern. */
export const CON_WORDS = `
oppose repeal ban end abolish reject veto block scrap dump kill overturn reverse cut slash eliminate withdraw cancel stop prevent dislike hate condemn
denounce criticize criticise object prohibit outlaw undo gut dismantle defund decrease reduce lower destroy remove voteagainst restrict fight
rescind revoke quit delay ignore disagree weaken harm hurt undermine threaten barrier loophole fear regret
nix axe exclude derail thwart obstruct filibuster curb curtail rollback overthrow ruleout deport phaseout sabotage shun resist protest disapprove
`;

/** Nouns or adjectives as often as verbs. */
export const VERBS_ONLY =
  'like sign pass fund invest respect protest extend limit fight need end love cut block adopt adoption build hurt lower fear delay ban';
export const BEFORE_VERB = `
i we you they he she to will would should must shall can could may might not never do does did and -will really just also both always actually have has who that cannot -timeto get
`;

/** Judgements on their subject. */
export const GOOD_WORDS = `
good great excellent wonderful inspire important critical right compassionate constructive fair strong success succeed win best benefit help improve excel fantastic terrific
smart wise beautiful brilliant essential vital necessary proud tremendous amazing work makesense common_sense better opportunity progress
stand perfect prosper thrive healthy increase
sensible reasonable worthwhile valuable promising magnificent marvelous admirable remarkable stepforward
`;
export const BAD_WORDS = `
bad terrible fail failure disaster wrong corrupt mistake joke lie myth unfair problem concern dangerous reckless obsolete horrible worst threat disgrace
catastrophe awful flaw flawed hoax fraud scam stupid weak useless ridiculous unacceptable unnecessary worry trouble crisis mess violate
worse waste shame ineffective inefficient outrage outrageous unconstitutional immoral harmful controversy confusion frustration
irresponsible inappropriate absurd detrimental hardtosee
foolish misguided unwise unworkable unaffordable betrayal burden overreach boondoggle wasteful tragic sham travesty stepback cruel evil insane crazy
`;
/** Verbs that judge their subject without a form of "be": "it works", "the plan failed", "the ruling should stand". */
export const INTRANSITIVE_WORDS = 'work fail stand prosper thrive makesense excel continue increase decrease';

/** Of the words above those that say what the speaker himself is for or against; the others are measures, that can be told of anybody. */
export const ATTITUDE_WORDS = `
support favor favour endorse want love like approve votefor defend champion embrace welcome need applaud praise agree urge advocate commend cosponsor
ruleout resist disapprove oppose reject dislike hate condemn denounce criticize criticise object voteagainst disagree regret affirm
`;
/** With these somebody says what is to be done. */
export const OUGHT = 'should must ought -timeto';
/** With these a speaker says what he is going to do. */
export const COMMITMENT = 'will would shall -will';
export const AUXILIARIES = 'will would is are was were has have had should can could must may might do does did';

/** What somebody else asserts, or what is not asserted at all. */
export const REPORT_VERBS = 'say claim report tell allege suggest state accuse argue insist announce warn write';
export const CONDITIONS = 'if unless whether would could might may perhaps maybe possibly';

/** A text that holds these about another text calls it untrue. */
export const REFUTERS = `
hoax hoaxes hoaxer hoaxed untrue myth myths debunk debunks debunked debunking refute refutes refuted
bogus fabricated fabrication fabricating disprove disproves disproved disproven discredited nonsense unfounded baseless untruth misinformation bullshit
`;
/** In a headline these do as well; elsewhere they have other objects ("denied coverage", "insurance fraud"). */
export const HEADLINE_REFUTERS = `
fake faked false falsely deny denies denied denying denial fabricate fabricates fraud prank pranked pranks satire satirical
disputed discredit retract retracts retracted doubt doubts doubtful contradict contradicts dismiss dismisses dismissed
dispel dispels fictional fiction parody photoshopped mistaken impostor impersonator misleading nope libel trolled inaccurate exaggerated bs fooled
doctored hoaxster rebuff rebuffs rebuffed
`;
