/** The arrows of ARCHITECTURE.md as rules: entrypoints → components → types, entrypoints → rim → core → types. */
const core = '^lib/(text|quotes|match|contradict)/';
const notTests = '\\.test\\.tsx?$';
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'types-stand-alone',
      comment: 'lib/types.ts holds the nouns and depends on nothing',
      severity: 'error',
      from: { path: '^lib/types\\.ts$' },
      to: { path: '.' },
    },
    {
      name: 'core-is-pure',
      comment: 'text, quotes, match and contradict know no browser, no database and no package at all but fuse.js',
      severity: 'error',
      from: { path: core, pathNot: notTests },
      to: { pathNot: ['^lib/(text|quotes|match|contradict)/', '^lib/types\\.ts$', '^node_modules/fuse\\.js/'] },
    },
    {
      name: 'text-is-lowest',
      severity: 'error',
      from: { path: '^lib/text/', pathNot: notTests },
      to: { pathNot: ['^lib/text/', '^lib/types\\.ts$'] },
    },
    {
      name: 'core-parts-stand-apart',
      comment: 'quotes, match and contradict share lib/text only',
      severity: 'error',
      from: { path: '^lib/(quotes|match|contradict)/', pathNot: notTests },
      to: { path: '^lib/(quotes|match|contradict)/', pathNot: '^lib/$1/' },
    },
    {
      name: 'rim-parts-stand-apart',
      severity: 'error',
      from: { path: '^lib/(page|corpus|exchange)/', pathNot: notTests },
      to: { path: '^lib/(page|corpus|exchange)/', pathNot: '^lib/$1/' },
    },
    {
      name: 'lib-knows-no-surface',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(entrypoints|components)/' },
    },
    {
      name: 'components-only-show',
      severity: 'error',
      from: { path: '^components/', pathNot: notTests },
      to: { path: '^(entrypoints|lib)/', pathNot: ['^lib/(types|imported)\\.ts$', '^lib/text/'] },
    },
    {
      name: 'no-react-on-the-page',
      severity: 'error',
      from: { path: '^(entrypoints/content|lib/page)/' },
      to: { path: ['^components/', '^node_modules/react'] },
    },
    {
      name: 'dexie-in-one-place',
      severity: 'error',
      from: { path: '^(entrypoints|components|lib)/', pathNot: ['^lib/corpus/', notTests] },
      to: { path: '^node_modules/dexie/' },
    },
    {
      name: 'no-dev-packages',
      severity: 'error',
      from: { path: '^(entrypoints|components|lib)/', pathNot: notTests },
      to: { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/(wxt|@types)/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^#imports$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.wxt/', '\\.output/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
