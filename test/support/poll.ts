import { setTimeout as delay } from 'node:timers/promises';

const patience = 10_000;
const pause = 25;

/** Asks until there is a truthy answer. What fails is asked again: pages come and go while they load. */
export async function poll<Answer>(ask: () => Promise<Answer>, what: string): Promise<Answer> {
  const end = Date.now() + patience;
  let last: string;
  do {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = `answer: ${JSON.stringify(answer)}`;
    } catch (error) {
      last = String(error);
    }
    await delay(pause);
  } while (Date.now() < end);
  throw new Error(`Waited ${patience / 1000} s in vain for ${what}\nThe last ${last}`);
}
