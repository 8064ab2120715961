/** Words without content of their own, and phrases that are read as one word. The project's own lists. */

export const FUNCTION_WORDS = `
a an the this that these those some any each every such same own
i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself they them their theirs themselves
who whom whose which what where when why how there here one
is are was were be been being am do does did doing done have has had having will would shall should can could may might must ought
to of in on at by for with from into onto about as than then so and or but nor yet if because while although though since until unless whether
up down out off over under again through during between among per via
not no never none neither nobody nothing without cannot hardly barely
very really quite just also too even still already now ever only well much many more most less least few
s t re ve ll d m got get let
said says say
`;

/** concept: phrase, phrase. A concept with "-" in front is a function word. */
export const PHRASES = `
obamacare: affordable care act, health care law, health care reform, healthcare law
usa: united states, united states of america, u s
uk: united kingdom, great britain
isis: islamic state, islamic state of iraq, islamic state group
gay: same sex, same gender
roe: roe v wade, roe vs wade
-notonly: not have to, not need to, not be more, not agree more, not be clearer, nothing more than, nothing less than, nothing to do with, too big to fail, no idea, no way, not sure, never guess, no mistake, never know, no sign, or not, may not, not only, not just, not merely, not simply, not necessarily, no doubt, no matter, no wonder, not to mention, nothing but, not until, not even
-afew: a few, few of, last few, past few, next few, first few, the few, another few, few months, few years, few days, few weeks, few minutes, few hours
-insteadof: instead of, rather than
-tellyou: tell you, tells you, told you
-now: right now
-factive: not know that, not realize that, not realise that
-evenif: even if
refute: not real, not true, made up, made it up, not a thing, never happened, shoot down claims, shoots down claims, shot down claims, shoots down rumors, shot down rumors, cast doubt, casts doubt, casting doubt, falls for, fell for, fall for, no evidence, no truth, put to rest, contrary to, pants on fire, did not happen, not so fast
-nolonger: no longer, not anymore, not any more, not any longer
-nobody: no one
-will: going to, about to, plan to, plans to, planning to, intend to, intends to
support: in support of, supportive of, stand with, stands with, stand by, stands by, believe in, believes in, committed to, open to
rollback: roll back, rolls back, rolled back, rolling back, scale back, scaled back
ruleout: rule out, rules out, ruled out
phaseout: phase out
stepforward: step forward, step in the right direction, right thing to do, right thing, great idea, good idea
stepback: step backward, step back, step in the wrong direction, bad idea, terrible idea, wrong way to go, wrong way
withdraw: pull out of, pulled out of, pulling out of, walk away from, walked away from, get out of
reject: not do it, not do that, not doing it, not doing that, vote down, voted down, tear up, rip up
favor: in favor of, in favour of, in favor, in favour
-timeto: time to, got to, get to work
makesense: make sense, makes sense, made sense, make any sense, makes any sense, made any sense, making sense
common_sense: common sense
excel: set the gold standard, sets the gold standard, gold standard
hardtosee: hard to understand, hard to see, hard to believe, hard to explain
defund: de fund, de funding, de funded
oppos: am against, is against, are against, was against, be against, been against, were against
stopandfrisk: stop and frisk, stop and frisks, stops and frisks
votefor: vote for, voted for, votes for, voting for, vote yes, vote in favor
voteagainst: vote against, voted against, votes against, voting against, vote no, voted no
increase: lead to more, leads to more, led to more, leading to more, cause more, causes more, mean more, means more, go up, goes up, went up, going up, gone up
decrease: go down, goes down, went down, going down, gone down, cut down, cuts down, bring down, brings down, knock down, knocks down
end: to an end, get rid of, do away with, move past, put an end to
far: far from, far away from, far away
near: close to, next to, near to
front: in front of, in front
cause: lead to, leads to, led to, leading to
regroup: reforming of, re forming, re form
resurge: come back, comes back, came back, come roaring back
beat: wipe out, wiped out, wipes out
sameas: in line with
tookplace: take place, took place
livingroom: living room
diningroom: dining room
commonroom: common room
cell: prison cell, jail cell
capandtrade: cap and trade
ncarolina: north carolina
scarolina: south carolina
ndakota: north dakota
sdakota: south dakota
wvirginia: west virginia
newyork: new york
newjersey: new jersey
newmexico: new mexico
newhampshire: new hampshire
rhodeisland: rhode island
northkorea: north korea
southkorea: south korea
northkorean: north korean
southkorean: south korean
newzealand: new zealand
saudiarabia: saudi arabia
southafrica: south africa
`;
