import { expect, test } from 'vitest';
import { drawFlow } from '../../src/flow/draw-flow.ts';
import { revive } from '../../src/flow/published-flow.ts';
import { smallFlow } from './small-flow.ts';
import { shippedFlow } from './talk.ts';

test('draws states within states, with what leads from one to the next', () => {
  const { machine } = revive('small', smallFlow());
  expect(drawFlow(machine)).toBe(`stateDiagram-v2
  state "asking" as asking
  state "done" as done
  state asking {
    state "first" as asking_first
    state "helping" as asking_helping
    [*] --> asking_first
    asking_first --> asking_helping : unclear
  }
  [*] --> asking
  asking --> done : answered [answers guests]
  asking --> done : after silence when first
  asking --> done : after silence when helping
  done --> [*]
`);
});

test('draws nothing that Mermaid would misread: no inner state is a source or target outside of its own', () => {
  const lines = drawFlow(shippedFlow('qualification').machine).split('\n');
  const outer = lines.filter((line) => /^ {2}\S+ --> /.test(line));
  expect(outer.filter((line) => /_/.test(line.split(' : ')[0] ?? ''))).toEqual([]);
  for (const line of lines.filter((candidate) => candidate.includes(' --> '))) {
    expect(line).toMatch(/^ +(\w+|\[\*\]) --> (\w+|\[\*\])( : [^:;"#]+)?$/);
  }
});
