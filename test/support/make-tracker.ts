import type { Tracker } from '../../src/page/leaks/find-tracker';

/** A vendor to be found, of whom no more is known than what is given. */
export const tracker = (vendor: string, more: Partial<Tracker> = {}): Tracker => ({
  vendor,
  purposes: ['analytics'],
  hosts: [],
  ...more,
});
