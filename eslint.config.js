import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** From the bottom up: a folder imports from those before it, never from those after it. */
const folders = [
  ...['schemas', 'lib', 'loaders', 'markdown', 'charts', 'search', 'offline', 'build'],
  ...['components', 'mdx', 'layouts', 'export', 'pages', 'tools', 'tests'],
];
const importsOneWay = folders.slice(0, -1).map((folder, place) => {
  const regex = `^(\\.\\./)+(${folders.slice(place + 1).join('|')})/`;
  const message = `${folder}/ is below that folder: move what both need to a folder below both.`;
  return {
    files: [`{src/,}${folder}/**`],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] },
  };
});

/** In scripts of pages. */
const ariaProperty = {
  selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(role|aria[A-Z])/]',
  message: 'Firefox before 119 has no ARIA attributes as properties: use setAttribute().',
};

export default tseslint.config(
  {
    ignores: ['dist/', 'dist-sub/', '.astro/', '.cache/', 'test-results/'],
  },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', prefer: 'type-imports' },
      ],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  { files: ['src/{components,search,offline}/**'], rules: { 'no-restricted-syntax': ['error', ariaProperty] } },
  ...importsOneWay,
);
