import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ConfigProblem, NoticeLocale } from '../../src/core/types';
import type { BuilderState } from './state';
import type { Words } from './words/ru';

/** What every part of the form sees. */
export interface Builder {
  readonly state: BuilderState;
  /** The language of the builder: `ru` or `en`. */
  readonly language: string;
  readonly words: Words;
  /** The library's own texts. */
  readonly locale: NoticeLocale;
  readonly problems: readonly ConfigProblem[];
  /** Puts a value at a path of the state: `config.operator.name`. */
  edit(path: string, value: unknown): void;
  replace(state: BuilderState): void;
}

export const BuilderContext = createContext<Builder | undefined>(undefined);

export const useBuilder = (): Builder => useContext(BuilderContext) as Builder;
