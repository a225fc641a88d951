// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { createEmitter } from '../../src/core/emitter';

let heard: string[] = [];
const hear = (name: string) => (detail: string) => void heard.push(`${name} ${detail}`);

function setUp({ isAwake = true } = {}) {
  const emitter = createEmitter<{ a: string; b: string }>((error, event) =>
    heard.push(`${event} failed: ${(error as Error).message}`),
  );
  if (isAwake) emitter.wake();
  return emitter;
}

beforeEach(() => void (heard = []));

describe('events', () => {
  it('are told to those who listen to them, in the order in which they came', () => {
    const { on, emit } = setUp();
    on('a', hear('first'));
    on('b', hear('other'));
    on('a', hear('second'));
    emit('a', '1');
    emit('b', '2');
    expect(heard).toEqual(['first 1', 'second 1', 'other 2']);
  });

  it('wait until the emitter is awake, and are told once', () => {
    const { on, emit, wake } = setUp({ isAwake: false });
    emit('a', '1');
    on('a', hear('x'));
    expect(heard).toEqual([]);
    wake();
    wake();
    expect(heard).toEqual(['x 1']);
  });

  it('wait for the end of what holds them, also of one within another', () => {
    const { on, emit, hold } = setUp();
    on('a', hear('x'));
    hold(() => {
      emit('a', '1');
      hold(() => emit('a', '2'));
      expect(heard).toEqual([]);
    });
    expect(heard).toEqual(['x 1', 'x 2']);
  });

  it('that a listener causes come after those that are being told', () => {
    const { on, emit } = setUp();
    on('a', (detail) => {
      heard.push(`begin ${detail}`);
      if (detail === '1') emit('a', '2');
      heard.push(`end ${detail}`);
    });
    on('a', hear('next'));
    emit('a', '1');
    expect(heard).toEqual(['begin 1', 'end 1', 'next 1', 'begin 2', 'end 2', 'next 2']);
  });

  it('are told to the others also where one listener throws, and that is told, too', () => {
    const { on, emit } = setUp();
    on('a', () => {
      throw new Error('no');
    });
    on('a', hear('x'));
    emit('a', '1');
    expect(heard).toEqual(['a failed: no', 'x 1']);
    emit('b', '2');
    expect(heard).toHaveLength(2);
  });

  it('are not told to who has left, whoever else has the same function', () => {
    const { on, emit } = setUp();
    const same = hear('x');
    const leave = on('a', same);
    on('a', same);
    leave();
    emit('a', '1');
    expect(heard).toEqual(['x 1']);
  });

  it('are told to all who were there when telling began, and to nobody who has come meanwhile', () => {
    const { on, emit } = setUp();
    on('a', () => {
      leave();
      on('a', hear('late'));
    });
    const leave = on('a', hear('x'));
    emit('a', '1');
    expect(heard).toEqual(['x 1']);
    emit('a', '2');
    expect(heard).toEqual(['x 1', 'late 2']);
  });

  it('are told to nobody once all are forgotten', () => {
    const { on, emit, clear } = setUp();
    on('a', hear('x'));
    clear();
    emit('a', '1');
    expect(heard).toEqual([]);
  });
});
