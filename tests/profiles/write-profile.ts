/** `npx tsx tests/profiles/write-profile.ts`: writes the profile of the reader of `reader-of-profiles.ts` as the present version of the database keeps it. Each version’s is written once, before the next one comes. */
import 'fake-indexeddb/auto';
import { writeFileSync } from 'node:fs';
import { openDatabase } from '../../lib/corpus/database.ts';
import { installCorpus } from '../../lib/corpus/install-corpus.ts';
import { keepJudgement } from '../../lib/corpus/judgements.ts';
import { readProfile, writeProfile } from './profile.ts';
import { COUNCIL, DISMISSED, FERRIES } from './reader-of-profiles.ts';

const NAME = 'profile';
const database = openDatabase(NAME);
await installCorpus(database, COUNCIL, true);
await installCorpus(database, FERRIES);
await keepJudgement(database, DISMISSED);
const file = `${import.meta.dirname}/${database.verno}.json`;
database.close();
writeFileSync(file, writeProfile(await readProfile(NAME)));
console.log(`Written: ${file}`);
