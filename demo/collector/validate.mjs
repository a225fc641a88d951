import { readFileSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { hashOf } from './canonical.mjs';

/** How many problems are told of at most. */
const MAX_PROBLEMS = 20;

/**
 * @typedef {import('../../src/core/types').Receipt} Receipt
 *
 * @typedef {{ path: string, message: string }} Problem What is wrong, and where: a JSON pointer into the receipt.
 *
 * @typedef {object} Entry What a store keeps, besides the time.
 * @property {Receipt} receipt As it was received.
 * @property {string} noticeHash Made here, also where the browser could not make it.
 * @property {string} receiptHash Of the whole receipt, to tell a repetition from another receipt with the same id.
 */

/** A receipt that is not taken. 400 and 422 end its delivery, so only what no repetition can mend throws this. */
export class Rejection extends Error {
  /**
   * @param {number} status
   * @param {readonly Problem[]} problems
   */
  constructor(status, problems) {
    super(problems.map(({ path, message }) => `${path} ${message}`.trim()).join('; '));
    this.name = 'Rejection';
    this.status = status;
    this.problems = problems;
  }
}

/**
 * Makes the function that turns a request's body, and its `Idempotency-Key`, into what is stored; it throws a `Rejection`
 * where they are not a receipt.
 */
export function createValidator() {
  const schema = new URL('../../dist/receipt.schema.json', import.meta.url);
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  addFormats(ajv, ['date-time']);
  const isValid = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

  /**
   * @param {Uint8Array} body
   * @param {string | undefined} key
   * @returns {Entry}
   */
  return function validate(body, key) {
    const receipt = parse(body);
    if (!isValid(receipt)) reject(400, isValid.errors.slice(0, MAX_PROBLEMS).map(describe));
    const problems = [...findBadText(receipt), ...findBadTimes(receipt)];
    if (receipt.id !== key) {
      problems.push({ path: '/id', message: 'must be what the header Idempotency-Key says' });
    }
    if (problems.length) reject(400, problems.slice(0, MAX_PROBLEMS));
    const noticeHash = hashOf(receipt.notice);
    if (receipt.noticeHash !== null && receipt.noticeHash !== noticeHash) {
      reject(422, [
        { path: '/noticeHash', message: 'is not the SHA-256 of the canonical JSON of the notice' },
      ]);
    }
    return { receipt, noticeHash, receiptHash: hashOf(receipt) };
  };
}

/** @returns {never} */
function reject(status, problems) {
  throw new Rejection(status, problems);
}

function parse(body) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return reject(400, [{ path: '', message: 'must be JSON in UTF-8' }]);
  }
}

function describe({ keyword, instancePath, params, message }) {
  const at = (property) => ({ path: pointerTo(instancePath, property) });
  const here = { path: instancePath };
  if (keyword === 'required') return { ...at(params.missingProperty), message: 'is missing' };
  if (keyword === 'additionalProperties')
    return { ...at(params.additionalProperty), message: 'is not part of a receipt' };
  if (keyword === 'enum') return { ...here, message: `must be one of ${params.allowedValues.join(', ')}` };
  if (keyword === 'const') return { ...here, message: `must be ${params.allowedValue}` };
  return { ...here, message };
}

/** https://www.rfc-editor.org/rfc/rfc6901 */
const pointerTo = (path, key) => `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Text that has no canonical form (half a surrogate pair) or that PostgreSQL does not store (U+0000). */
function findBadText(value, path = '') {
  if (typeof value === 'string') return isGoodText(value) ? [] : [badText(path)];
  if (typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    isGoodText(key) ? findBadText(part, pointerTo(path, key)) : [badText(path)],
  );
}

const isGoodText = (text) => text.isWellFormed() && !text.includes('\u0000');
const badText = (path) => ({ path, message: 'must be text without U+0000 and without half surrogate pairs' });

/** The schema's format also takes leap seconds, which no computer here can compare with anything. */
function findBadTimes({ decidedAt, expiresAt }) {
  return Object.entries({ decidedAt, expiresAt })
    .filter(([, time]) => time !== null && Number.isNaN(Date.parse(time)))
    .map(([field]) => ({ path: `/${field}`, message: 'must be a time' }));
}
