import axe from 'axe-core';

/** Left out: happy-dom does not lay out, so nothing has a colour behind it. A test reads the tokens. */
const LEFT_OUT: axe.RunOptions = { rules: { 'color-contrast': { enabled: false } } };

/**
 * Returns what axe-core finds wrong in a container: the rule, the remedy and the elements.
 *
 * @throws {Error} If the container is empty, which proves nothing.
 */
export async function checkAccessibility(container: Element): Promise<readonly string[]> {
  if (container.childElementCount === 0) throw new Error('There is nothing to check here.');
  const { violations } = await axe.run(container, LEFT_OUT);
  return violations.map(({ id, help, nodes }) =>
    [`${id}: ${help}`, ...nodes.map((node) => node.html)].join('\n'),
  );
}
