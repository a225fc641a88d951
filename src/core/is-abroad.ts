/** The European Economic Area, where the GDPR applies: a transfer within it is none to a third country (art. 44). */
const EEA = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK';

/** Whether data that go to this country (ISO 3166-1) go abroad, as the law has it. */
export const isAbroad = (country: string, law?: string): boolean =>
  law === 'GDPR' ? !EEA.split(' ').includes(country) : country !== 'RU';
