/** Builds the extension once for all browser tests. */
import { buildForTests } from '../../scripts/build-for-tests.ts';

export default buildForTests;
