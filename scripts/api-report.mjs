// What the package offers to those who import it, as `docs/api/*.api.md`: a change of it shows in the diff of a change.
// With `--check` nothing is written; it fails where the reports are not what `dist/` says.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CompilerState, Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const root = fileURLToPath(new URL('..', import.meta.url));
const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const isChecking = process.argv.includes('--check');

/** Each entry with types of its own; those with a `*` in them are parts of others. */
const entries = Object.entries(exports).filter(
  ([entry, target]) => typeof target === 'object' && !entry.includes('*'),
);

const nameOf = (entry) => `${entry === '.' ? 'index' : entry.slice(2).replace(/\.js$/, '')}.api.md`;
const files = entries.map(([, { types }]) => `${root}${types.replace('./', '')}`);
/** Read once for all of them. */
let compilerState;

const stale = entries.filter(([entry], i) => {
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: files[i],
      compiler: {
        overrideTsconfig: {
          compilerOptions: { target: 'es2022', module: 'esnext', moduleResolution: 'bundler', strict: true },
          files,
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: nameOf(entry),
        reportFolder: `${root}docs/api`,
        reportTempFolder: `${root}test-results/api`,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: 'error' } },
        extractorMessageReporting: { default: { logLevel: 'none' } },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
      newlineKind: 'lf',
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: `${root}package.json`,
  });
  compilerState ??= CompilerState.create(config, { additionalEntryPoints: files });
  const { apiReportChanged, succeeded } = Extractor.invoke(config, {
    compilerState,
    localBuild: !isChecking,
    messageCallback: (message) => {
      message.handled = message.logLevel !== 'error';
    },
  });
  return isChecking ? apiReportChanged : !succeeded;
});

const leftOver = readdirSync(`${root}docs/api`).filter(
  (file) => !entries.some(([entry]) => nameOf(entry) === file),
);
for (const file of leftOver) console.error(`docs/api/${file} is of no entry: delete it`);
for (const [entry] of stale) console.error(`docs/api says something else of ${entry}: run npm run api`);
console.log(`${entries.length - stale.length} of ${entries.length} reports of the API are fresh`);
process.exitCode = stale.length + leftOver.length ? 1 : 0;
