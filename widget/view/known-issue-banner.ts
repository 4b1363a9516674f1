import type { KnownIssue } from '../known-issues.ts';
import type { Speech } from '../strings/speak.ts';
import { h, icon, ICONS, safeUrl, setShown, setText } from './dom.ts';

export interface KnownIssueView {
  readonly root: HTMLElement;
  update(issue: KnownIssue | null, speech: Speech): void;
}

/** "We are on it", with the site's own text. */
export function createKnownIssueBanner(): KnownIssueView {
  const title = h('strong');
  const text = h('span');
  const link = h('a', { target: '_blank', rel: 'noopener noreferrer' });
  const root = h(
    'div',
    { class: 'banner', part: 'known-issue' },
    icon(ICONS.tools),
    h('div', {}, title, text, link),
  );
  return {
    root,
    update(issue, { words }) {
      setShown(root, issue !== null);
      setText(title, words.knownIssue);
      setText(text, issue?.text ?? '');
      const href = safeUrl(issue?.url);
      setShown(link, href !== null);
      if (href !== null) link.href = href;
      setText(link, words.moreAbout);
    },
  };
}
