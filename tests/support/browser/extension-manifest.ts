import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What the driver must know of an unpacked extension. */
export type ExtensionManifest = {
  /** Firefox's id; the one of Peerlight when the manifest names none. */
  readonly geckoId: string;
  readonly popupPath: string | null;
  readonly panelPath: string | null;
};

type ManifestFile = {
  browser_specific_settings?: { gecko?: { id?: string } };
  action?: { default_popup?: string };
  side_panel?: { default_path?: string };
  sidebar_action?: { default_panel?: string };
};

/** Reads the manifest of an unpacked extension. */
export async function readExtensionManifest(extensionDir: string): Promise<ExtensionManifest> {
  const source = await readFile(path.join(extensionDir, 'manifest.json'), 'utf8');
  const manifest: ManifestFile = JSON.parse(source);
  const panel = manifest.side_panel?.default_path ?? manifest.sidebar_action?.default_panel;
  return {
    geckoId: manifest.browser_specific_settings?.gecko?.id ?? 'peerlight@peerlight.example',
    popupPath: fromRoot(manifest.action?.default_popup),
    panelPath: fromRoot(panel),
  };
}

function fromRoot(file: string | undefined): string | null {
  return file ? file.replace(/^\/+/, '') : null;
}
