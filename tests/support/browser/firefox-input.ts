/** Firefox's own input simulation, loaded for the window `win`. */
const EVENT_UTILS = `const utils = { window: win, parent: win, _EU_Ci: Ci, _EU_Cc: Cc };
  Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', utils);`;

/** Chrome-scope source that clicks a point of the window `win`. */
export function mouseClickSource(pointSource: string): string {
  return `${EVENT_UTILS} const at = ${pointSource};
    utils.synthesizeMouseAtPoint(at.x, at.y, { type: 'mousemove' }, win);
    utils.synthesizeMouseAtPoint(at.x, at.y, { isSynthesized: false }, win);`;
}

/** Chrome-scope source that presses a key in the window `win`. */
export function keyPressSource(key: string, modifiers: object = {}): string {
  const name = key.length > 1 ? `KEY_${key}` : key;
  return `${EVENT_UTILS} win.focus();
    utils.synthesizeKey(${JSON.stringify(name)}, ${JSON.stringify(modifiers)}, win);`;
}

/** Chrome-scope source that types ASCII text in the window `win`. */
export function typingSource(text: string): string {
  return `${EVENT_UTILS} win.focus(); utils.sendString(${JSON.stringify(text)}, win);`;
}

const MODIFIERS: Readonly<Record<string, string>> = {
  Alt: 'altKey',
  Ctrl: 'accelKey',
  MacCtrl: 'ctrlKey',
  Command: 'metaKey',
  Shift: 'shiftKey',
};

/** Chrome-scope source that presses a manifest shortcut (`Alt+Shift+E`). */
export function shortcutSource(shortcut: string): string {
  const parts = shortcut.split('+');
  const key = parts.pop() ?? '';
  const modifiers = parts.map((part) => [MODIFIERS[part] ?? part, true]);
  return keyPressSource(key, Object.fromEntries(modifiers));
}
