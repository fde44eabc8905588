import type { OpenOptions } from './session';

/** Fixed, so that the extension keeps its address and its data. */
const EXTENSION_UUID = '11111111-2222-4333-8444-555555555555';

/** Not an address: Firefox then has nobody to ask. */
const NOBODY = 'data:,';

/** Everything that Firefox would otherwise ask the internet by itself. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.normandy.api_url': '',
  'app.update.disabledForTesting': true,
  'browser.contentblocking.report.lockwise.enabled': false,
  'browser.discovery.enabled': false,
  'browser.ml.enable': false,
  'browser.newtabpage.activity-stream.testing.shouldInitializeFeeds': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.topsites.contile.enabled': false,
  'browser.translations.enable': false,
  'browser.urlbar.merino.endpointURL': '',
  'datareporting.usage.uploadEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.discovery.api_url': NOBODY,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.background.url': NOBODY,
  'extensions.update.url': NOBODY,
  'geo.provider.network.url': '',
  'identity.fxaccounts.auth.uri': NOBODY,
  'media.gmp-manager.url': NOBODY,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.predictor.enabled': false,
  'network.prefetch-next': false,
  'places.semanticHistory.featureGate': false,
  'privacy.trackingprotection.pbmode.enabled': false,
  'security.remote_settings.intermediates.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.server': NOBODY,
  'toolkit.telemetry.unified': false,
};

/** Makes Firefox heed the address of its settings server that we give. */
export const FIREFOX_ENVIRONMENT = {
  MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
  MOZ_CRASHREPORTER_DISABLE: '1',
};

/** Returns the preferences of a quiet Firefox behind the given proxy. */
export function firefoxPreferences(
  options: OpenOptions,
  proxyPort: number,
  geckoId: string,
): Record<string, string | number | boolean> {
  const isDark = options.colorScheme === 'dark';
  const { backgroundIdleMs, downloadDir, storageLimitKb } = options;
  return {
    ...QUIET,
    ...(storageLimitKb === undefined
      ? {}
      : { 'dom.quotaManager.temporaryStorage.fixedLimit': storageLimitKb }),
    ...(downloadDir === undefined
      ? {}
      : { 'browser.download.folderList': 2, 'browser.download.dir': downloadDir }),
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': 'localhost,127.0.0.1',
    // Extension pages live in the main process, where we can read and click.
    'extensions.webextensions.remote': false,
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: EXTENSION_UUID }),
    // A temporary add-on is gone after a crash; what it stored must not be.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // Private windows would be dark whatever the scheme.
    'browser.theme.dark-private-windows': isDark,
    'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
    'ui.systemUsesDarkTheme': isDark ? 1 : 0,
    ...(backgroundIdleMs === undefined
      ? {}
      : { 'extensions.background.idle.timeout': backgroundIdleMs }),
  };
}

/** Returns the address of a file of the extension in Firefox. */
export function firefoxExtensionUrl(path: string): string {
  return `moz-extension://${EXTENSION_UUID}/${path}`;
}
