import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * Imports go one way: services, page, notice and ui build on core; notice and ui on locales, ui on notice; embed puts
 * everything together.
 * Services and ui take only types from core, so that no file holds a second copy of it.
 */
const layers = {
  core: { forbidden: ['services', 'page', 'notice', 'ui', 'locales', 'embed'] },
  services: { forbidden: ['page', 'notice', 'ui', 'locales', 'embed'], typesOnly: ['core'] },
  page: { forbidden: ['services', 'notice', 'ui', 'locales', 'embed'] },
  notice: { forbidden: ['services', 'page', 'ui', 'embed'] },
  ui: { forbidden: ['services', 'page', 'embed'], typesOnly: ['core'] },
  embed: { forbidden: [] },
  // Written for tools, out of what the embed build reads; no shipped file holds it.
  snippet: { forbidden: ['services', 'page', 'notice', 'ui', 'locales'], typesOnly: ['core'] },
  locales: { typesOnly: ['core'], forbidden: ['services', 'page', 'notice', 'ui', 'embed'] },
};

const within = (folders) => folders.flatMap((folder) => [`**/${folder}/*`, `**/${folder}`]);

const layerRules = Object.entries(layers).map(([layer, { forbidden, typesOnly = [] }]) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            // The command line is on top of all of them.
            group: within([...forbidden, 'cli']),
            message: `src/${layer} must not import these: see docs/architecture.md.`,
          },
          ...(typesOnly.length
            ? [
                {
                  // Recipients are data: a file holds those that it names.
                  regex: `/(${typesOnly.join('|')})(/(?!recipients$)|$)`,
                  allowTypeImports: true,
                  message: `src/${layer} takes only types from core.`,
                },
              ]
            : []),
          ...(layer === 'ui'
            ? []
            : [
                {
                  group: ['preact', 'preact/*'],
                  message: 'Preact belongs to the lazily loaded view (src/ui).',
                },
              ]),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'test-results/', 'node_modules/', 'demo/recipes/*/{dist,public,.*}/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // Objects here are closures: no method has a `this` that it could lose.
      '@typescript-eslint/unbound-method': 'off',
      // `!` is not used in the sources; a cast says what one knows.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
    },
  },
  ...layerRules,
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['*.config.ts', '*.config.mjs', '**/*.d.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        // prettier-ignore
        ['process', 'console', 'Buffer', 'URL', 'URLSearchParams', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'fetch', 'performance', 'structuredClone']
          .map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['demo/assets/**/*.js', 'demo/counters/**/*.js', 'demo/recipes/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        // prettier-ignore
        ['window', 'document', 'location', 'history', 'navigator', 'localStorage', 'sessionStorage', 'EventSource', 'Image', 'CustomEvent', 'screen', 'requestAnimationFrame', 'addEventListener', 'matchMedia', 'defineNuxtPlugin', 'defineNuxtConfig']
          .map((name) => [name, 'readonly']),
      ),
    },
  },
);
