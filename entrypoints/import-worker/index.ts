/** The worker of the options page: files into corpora and corpora into files, so that the page stays free for its reader. */
import { expose } from 'comlink';
import { defineUnlistedScript } from '#imports';
import { openDatabase } from '@/lib/corpus/database.ts';
import { openWork } from './work.ts';

export default defineUnlistedScript(() => expose(openWork(openDatabase())));
