import type { PartsContext } from './parts';
import { createSnippetReader } from './read-snippets';
import { createSnippetServices } from './serve-snippets';

const MARKED = ['script', 'template'].map((tag) => `${tag}[data-consent]:not([data-consent-ran])`).join();

/**
 * Gates what the site has marked: `<script type="text/plain" data-consent="analytics">` and
 * `<template data-consent="analytics">`, in the order of the page. Returns what looks for those that have come since.
 */
export function gateMarkup(context: PartsContext): () => void {
  const { consent, window } = context;
  const seen = new WeakSet<Node>();
  const read = createSnippetReader(consent, (gone) => void seen.delete(gone));
  const serve = createSnippetServices(context);
  let work = Promise.resolve();
  return () => {
    const found = [
      ...window.document.querySelectorAll<HTMLScriptElement | HTMLTemplateElement>(MARKED),
    ].filter((element) => !seen.has(element));
    if (!found.length) return;
    for (const element of found) seen.add(element);
    const snippets = found.flatMap((element) => read(element) ?? []);
    work = work
      .then(() => serve(snippets))
      .catch((error: unknown) => consent.report({ error, where: 'start' }));
  };
}
