type Queue = 'drop' | 'replay';

export type { Queue as Q };
