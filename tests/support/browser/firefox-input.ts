/** Firefox's own input simulation, loaded for the window `win`. */
const EVENT_UTILS = `const utils = { window: win, parent: win, _EU_Ci: Ci, _EU_Cc: Cc };
  Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', utils);`;

/** Chrome-scope source that clicks a point of the window `win`. */
export function mouseClickSource(pointSource: string): string {
  return `${EVENT_UTILS} const at = ${pointSource};
    utils.synthesizeMouseAtPoint(at.x, at.y, { type: 'mousemove' }, win);
    utils.synthesizeMouseAtPoint(at.x, at.y, { isSynthesized: false }, win);`;
}

// Focus moves from one process to another, and keys sent before are lost.
const FOCUS = `win.focus();
  for (let tries = 0; tries < 100 && !win.document.hasFocus(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }`;

/** Chrome-scope source that presses a key in the window `win`. */
export function keyPressSource(key: string): string {
  const name = key.length > 1 ? `KEY_${key}` : key;
  return `${EVENT_UTILS} ${FOCUS} utils.synthesizeKey(${JSON.stringify(name)}, {}, win);`;
}

/** Chrome-scope source that types ASCII text in the window `win`. */
export function typingSource(text: string): string {
  return `${EVENT_UTILS} ${FOCUS} utils.sendString(${JSON.stringify(text)}, win);`;
}
