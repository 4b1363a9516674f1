import type { HeaderRule } from '../headers-file.ts';
import { apacheConf, htaccess } from './apache.ts';
import { caddyfile } from './caddy.ts';
import type { HostOptions } from './host-options.ts';
import { nginxConf } from './nginx.ts';
import { vercelJson } from './vercel.ts';

/** A configuration file of one host. */
export interface HostFile {
  /** Where it lies in the repository. */
  readonly path: string;
  readonly text: string;
}

/** All files that are made from public/_headers; `base` is where the app lies below its host. */
export function hostFiles(rules: readonly HeaderRule[], base = ''): readonly HostFile[] {
  const at = (root: string): HostOptions => ({ rules, root, base, port: 8080 });
  return [
    { path: 'config/deploy/nginx.conf', text: nginxConf(at('/usr/share/nginx/html')) },
    { path: 'config/deploy/Caddyfile', text: caddyfile(at('/srv/presort')) },
    { path: 'config/deploy/apache.conf', text: apacheConf(at('/srv/presort')) },
    { path: 'config/deploy/apache.htaccess', text: htaccess({ rules }) },
    // Vercel reads this file in the root of the repository only.
    { path: 'vercel.json', text: vercelJson(rules) },
  ];
}
