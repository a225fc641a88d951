import { useEffect, useRef } from 'preact/hooks';

/**
 * Where the focus goes when a list changes: into the item that was added, and from one that was removed to its neighbour, or
 * to what adds (`data-add`) in the same section.
 */
export function useListFocus() {
  const list = useRef<HTMLUListElement>(null);
  const find = useRef<(() => HTMLElement | null | undefined) | undefined>(undefined);
  const removers = () => [...(list.current?.querySelectorAll<HTMLElement>('.remove') ?? [])];
  const adder = () => list.current?.parentElement?.querySelector<HTMLElement>('[data-add]');

  useEffect(() => {
    find.current?.()?.focus();
    find.current = undefined;
  });

  return {
    list,
    focusAdded() {
      find.current = () => list.current?.lastElementChild?.querySelector('input');
    },
    focusBeside() {
      const at = removers().indexOf(document.activeElement as HTMLElement);
      find.current = () => removers()[Math.min(at, removers().length - 1)] ?? adder();
    },
  };
}
