import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transform } from 'lightningcss';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { checkConfig } from '../../src/core/explain';
import { isSound } from '../../src/core/config-shape';
import { readConfig } from '../../src/embed/read-config';

/** Where a file of the project is. */
const file = (path: string) => join(import.meta.dirname, '../..', path);
/** The files of the project, and those of some of its folders with all that is in them. */
const filesIn = (...folders: string[]): string[] =>
  [
    ...readdirSync(file('.')),
    ...folders.flatMap((folder) =>
      readdirSync(file(folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    ),
  ]
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !name.includes('node_modules/'));

/** Every page of the project, but for the reports that are made of its types. */
const pages = filesIn('docs', 'demo').filter((name) => name.endsWith('.md') && !name.startsWith('docs/api/'));

interface Block {
  readonly at: string;
  readonly language: string;
  readonly code: string;
}

/** All fenced blocks, with where they stand. */
const blocks: Block[] = pages.flatMap((page) => {
  const text = readFileSync(file(page), 'utf8');
  return [...text.matchAll(/^([ \t]*)```(\w*)\n([^]*?)^\1```$/gm)].map(([, indent, language, code], i) => {
    const line = text.slice(0, text.indexOf(code as string)).split('\n').length;
    return {
      at: `${page}:${String(line)} (block ${String(i + 1)})`,
      language: language as string,
      code: (code as string).replaceAll(new RegExp(`^${indent as string}`, 'gm'), ''),
    };
  });
});
const of = (...languages: string[]) =>
  blocks.filter(({ language }) => languages.includes(language)).map((block) => [block.at, block] as const);

/** The config as the script tag reads it, and what is wrong with it: warnings of the law are no mistake of a page. */
const mistakesIn = (document: Document, script: HTMLScriptElement | null = null) => {
  const { config } = readConfig(document, script);
  return isSound(config) ? [] : checkConfig(config).filter(({ severity }) => severity === 'error');
};

const pageOf = (markup: string) => new DOMParser().parseFromString(markup, 'text/html');

const pageWith = (config: object) => {
  const page = pageOf('<script type="application/json" data-consent-gate></script>');
  page.querySelector('script')!.textContent = JSON.stringify(config);
  return page;
};

/** A config, or a service put into one; nothing for other JSON. */
function configOf(json: Record<string, unknown>): object | undefined {
  if (typeof json.type === 'string') {
    const { purposes = [] } = json as { purposes?: string[] };
    const asked = new Set([...purposes, 'analytics', 'marketing', 'cross-border']);
    return { purposes: [...asked].map((id) => ({ id })), services: [json] };
  }
  const options = [
    'operator',
    'services',
    'purposes',
    'receipts',
    'consentMode',
    'ui',
    'storage',
    'law',
    'withdraw',
  ];
  return options.some((name) => name in json) ? json : undefined;
}

/** A heading's address, as GitHub makes it. */
const slugOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .replaceAll(' ', '-');

describe('links', () => {
  const read = (page: string) => readFileSync(file(page), 'utf8').replaceAll(/^```[^]*?^```$/gm, '');

  it.each(pages)('of %s lead somewhere', (page) => {
    const broken = [...read(page).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].filter(
      ([, path = '', anchor]) => {
        const target = path ? join(dirname(page), path) : page;
        if (!existsSync(file(target))) return true;
        if (!anchor || !target.endsWith('.md')) return false;
        const headings = [...read(target).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
          slugOf(heading as string),
        );
        return !headings.includes(decodeURIComponent(anchor));
      },
    );
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});

describe('sources', () => {
  const sources = filesIn('src', 'scripts', 'test', 'demo', 'dist').map((name) => `/${name}`);

  it.each(pages)('that %s names are there', (page) => {
    const named = [...readFileSync(file(page), 'utf8').matchAll(/`([\w/-][\w./-]*\.(?:tsx?|mjs|css))`/g)];
    const missing = named.filter(([, name]) => !sources.some((source) => source.endsWith(`/${name ?? ''}`)));
    expect(missing.map(([, name]) => name)).toEqual([]);
  });
});

describe('built files', () => {
  /** Those of a kind are named by what stands in their place. */
  const built = filesIn('dist')
    .filter((name) => name.startsWith('dist/') && /\.js(on)?$/.test(name))
    .map((name) =>
      name
        .replace('dist/', '')
        .replace(/^services\/.*/, 'services/<type>.js')
        .replace(/^locales\/(?!index).*/, 'locales/<tag>.js'),
    );

  it.each(['docs/getting-started.md', 'docs/ru/getting-started.md', 'docs/architecture.md'])(
    'each have their row in %s, and what has a row is built',
    (page) => {
      const cells = readFileSync(file(page), 'utf8').match(/(?<=^\| )`[^|]*\.js(on)?`(?= +\|)/gm) ?? [];
      const rows = cells.flatMap((cell) => cell.split(', ')).map((name) => name.slice(1, -1));
      expect(rows.filter((name) => !name.startsWith('*')).sort()).toEqual([...new Set(built)].sort());
    },
  );
});

describe('Russian pages', () => {
  const read = (page: string) => readFileSync(file(page), 'utf8');
  const russian = readdirSync(file('docs/ru'));
  const all = russian.map((name) => read(`docs/ru/${name}`)).join('\n');

  it.each(russian)('%s and the English page lead to each other', (name) => {
    expect(read(`docs/${name}`).split('\n')[2]).toBe(`[Русский](ru/${name})`);
    expect(read(`docs/ru/${name}`).split('\n')[2]).toBe(`[English](../${name})`);
  });

  it.each(['README.ru.md', ...russian.map((name) => `docs/ru/${name}`)])(
    '%s leads to an English page only for what there is no Russian one for, or for a part that it leaves out',
    (page) => {
      const targets = [...read(page).matchAll(/(?<!\[English)\]\(([^)#\s:]+\.md)\)/g)].map(([, path]) =>
        join(dirname(page), path as string),
      );
      expect(targets.filter((target) => russian.some((name) => target === `docs/${name}`))).toEqual([]);
    },
  );

  // Of a receipt's fields the owner is told in words.
  it.each(russian.filter((name) => name !== 'receipts.md'))(
    '%s names all that the English one lists',
    (name) => {
      const listed = read(`docs/${name}`)
        .split('\n')
        .filter((line) => line.startsWith('| `'))
        .flatMap((line) => [...(line.split(' | ')[0] as string).matchAll(/`[^`]+`/g)])
        // What belongs to a disclosure has a table in notice.md.
        .map(([option]) => option.replace(/^`disclosure\.(methods\.)?/, '`'));
      expect(listed.filter((option) => !all.includes(option))).toEqual([]);
    },
  );
});

it('there are blocks of every kind', () => {
  for (const language of ['html', 'json', 'ts', 'css', 'sh']) expect(of(language).length).toBeGreaterThan(0);
});

describe('JSON', () => {
  it.each(of('json'))('%s', (_, { code }) => {
    const config = configOf(JSON.parse(code) as Record<string, unknown>);
    if (config) expect(mistakesIn(pageWith(config))).toEqual([]);
  });
});

describe('HTML', () => {
  it.each(of('html'))('%s', (_, { code }) => {
    const page = pageOf(code);
    const script = page.querySelector<HTMLScriptElement>('script[src$="consent-gate.js"]');
    if (script) expect(mistakesIn(page, script)).toEqual([]);
    for (const { type, text, dataset } of page.querySelectorAll('script')) {
      const isCode = (!type || type === 'text/plain') && dataset.type !== 'module';
      // Parsed, not run.
      // eslint-disable-next-line @typescript-eslint/no-implied-eval
      if (isCode) expect(() => new Function(text)).not.toThrow();
    }
    const known =
      /^data-consent(-(gate|open|form|receipt|declaration|src|srcset|show|hide|placeholder|name|recipient|country|service|action))?$/;
    for (const element of page.querySelectorAll('*')) {
      for (const name of element.getAttributeNames()) {
        if (name.startsWith('data-consent')) expect(name).toMatch(known);
      }
    }
  });
});

describe('CSS', () => {
  it.each(of('css'))('%s', (_, { code }) => {
    const { warnings } = transform({ filename: 'block.css', code: Buffer.from(code) });
    expect(warnings).toEqual([]);
    const known = readFileSync(file('src/ui/styles/banner.css'), 'utf8');
    for (const [property] of code.matchAll(/--consent-gate-[\w-]+/g)) expect(known).toContain(property);
  });
});

describe('commands', () => {
  it.each(of('sh', 'bash'))('%s', (_, { code }) => {
    const scripts = new Set([...Object.keys(packageJson.scripts), 'pack', 'install', 'ci', 'publish']);
    for (const [, name] of code.matchAll(/\bnpm (?:run )?([\w:-]+)/g)) expect(scripts).toContain(name);
    for (const [, script] of code.matchAll(/\bnode ((?:scripts|demo|test)\/[\w./-]+)/g)) {
      expect(() => readFileSync(file(script as string))).not.toThrow();
    }
  });
});

describe('TypeScript and JavaScript', () => {
  const checked = of('ts', 'tsx', 'js');
  /** What a block may take from the text around it. */
  const around = `
    import type { Consent, ConsentConfig, Service } from 'consent-gate';
    declare global {
      const consent: Consent;
      const config: ConsentConfig;
      const ym: (...call: unknown[]) => void;
      const gtag: (...call: unknown[]) => void;
      interface Window { consentGate: Consent & { push(run: (consent: Consent) => void): void }; dataLayer: unknown[] }
    }`;
  /** A service goes into a config that names its purposes, and keeps to them into one that names none. */
  const inUse = (code: string) =>
    [...code.matchAll(/^export const (\w+): Service\b/gm)].map(
      ([, service = '']) => `
      import { createConsent } from 'consent-gate';
      createConsent({ purposes: [{ id: 'functional' }], services: [${service}] }).isGranted('functional');
      // @ts-expect-error: no such purpose
      createConsent({ services: [${service}] }).isGranted('nothing');`,
    );
  const files = new Map(
    checked.map(([, { code, language }], i) => [
      file(`docs-block-${String(i)}.${language === 'js' ? 'ts' : language}`),
      [code, ...inUse(code), 'export {};'].join('\n'),
    ]),
  );
  const ambient = file('docs-around.ts');
  files.set(ambient, around);
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    jsxImportSource: 'preact',
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['node'],
    strict: true,
    noImplicitAny: false,
    skipLibCheck: true,
    noEmit: true,
    paths: {
      'consent-gate': [file('dist/index.d.ts')],
      'consent-gate/services': [file('dist/services.d.ts')],
      'consent-gate/services/*': [file('dist/services/*.d.ts')],
      'consent-gate/ui': [file('dist/ui.d.ts')],
      'consent-gate/check': [file('dist/consent-gate.check.d.ts')],
      'consent-gate/notice': [file('dist/consent-gate.notice.d.ts')],
      'consent-gate/inspector': [file('dist/consent-gate.inspector.d.ts')],
      'consent-gate/locales': [file('dist/locales/index.d.ts')],
      'consent-gate/locales/*': [file('dist/locales/locale.d.ts')],
    },
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, version, ...rest) => {
    const code = files.get(name);
    return code === undefined
      ? getSourceFile(name, version, ...rest)
      : ts.createSourceFile(name, code, version);
  };
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  const program = ts.createProgram([...files.keys()], options, host);

  it.each(
    checked.map(([at, { language }], i) => [at, [...files.keys()][i] as string, language !== 'js'] as const),
  )('%s', (_, name, isTyped) => {
    const source = program.getSourceFile(name);
    const problems = [
      ...program.getSyntacticDiagnostics(source),
      // Types are for those who write TypeScript.
      ...(isTyped ? program.getSemanticDiagnostics(source) : []),
    ];
    expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  });
});
