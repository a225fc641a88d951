/** What a record looks like: README.md, "The record". */
const RECORD = /^1\.([\da-z]{1,9})\.([\w-]*)\.[\w-]{0,32}((?:\.[+-][\w-]+:\w+)*)(?:\.!?\w[\w-]*)*$/;
const DAY = 24 * 60 * 60;

/**
 * Whether a visitor has consented to a purpose, by the `Cookie` header as it came. In doubt he has not: without a record,
 * with a broken one, one of another policy version, of the future, or one that has run out.
 *
 * @param {string | undefined} cookieHeader
 * @param {string} purpose
 * @param {{ policyVersion?: string, days?: number, name?: string }} [options]
 */
export function isGranted(cookieHeader, purpose, { policyVersion, days = 365, name = 'consent_gate' } = {}) {
  const now = Date.now() / 1000;
  const records = (cookieHeader ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => RECORD.exec(pair.slice(name.length + 1)))
    .filter(Boolean)
    .map(([, seconds, version, answers]) => ({ decidedAt: parseInt(seconds, 36), version, answers }))
    // A cookie can stand on several domains at once: the newest counts.
    .sort((one, other) => other.decidedAt - one.decidedAt);
  const [newest] = records;
  return (
    !!newest &&
    newest.version === policyVersion &&
    newest.decidedAt <= now + 60 &&
    newest.decidedAt > now - days * DAY &&
    newest.answers.split('.').some((answer) => answer.startsWith(`+${purpose}:`))
  );
}
