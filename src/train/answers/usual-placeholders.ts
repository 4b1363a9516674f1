/**
 * Rewrites placeholders of other programs as Presort writes them: `%{ticket.name.first}`
 * (osTicket), `<OTRS_CUSTOMER_REALNAME>` (OTRS, Znuny), `${caller_id.first_name}` (ServiceNow,
 * Zoho), `##ticket.authors##` (GLPI), `{!Contact.FirstName}` and `{{{Recipient.Name}}}`
 * (Salesforce), `{%customer.firstName,fallback=there%}` (Help Scout), `[[name]]` and the text after
 * `fallback:` in Liquid become `{{first_name}}` and `{{first_name|there}}`. The text's markup must
 * not be read yet.
 */
export function usualPlaceholders(text: string): string {
  let usual = text;
  for (const form of FORMS)
    usual = usual.replace(form, (_, path: string, otherwise: unknown) =>
      // A pattern with one group passes the match's offset, a number, as this argument.
      placeholder(path, typeof otherwise === 'string' ? otherwise.trim() : ''),
    );
  return usual.replace(
    /(\{\{[^{}|]*\|)\s*(?:fallback|default)\s*:\s*(?:&quot;|["'\u201c])?([^{}"'|]*?)(?:&quot;|["'\u201d])?\s*(?=\}\})/g,
    '$1$2',
  );
}

/**
 * Finds placeholders of other programs that stay in a text: Presort cannot fill them, so a person
 * has to.
 */
export function unreadSigns(text: string): readonly string[] {
  return text.match(UNREAD) ?? [];
}

function placeholder(path: string, otherwise: string): string {
  const parts = path
    .trim()
    .replace(/^(?:CUSTOMER|TICKET|AGENT|CURRENT|OWNER|RESPONSIBLE)_(?:DATA_)?/, '')
    .split('.');
  const last = parts.at(-1) ?? '';
  const own = /^(?:first|last|full|short)$/i.test(last) ? `${last}_name` : last;
  const name = own
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, '_')
    .replace(/\W+/g, '_')
    .toLowerCase();
  return otherwise ? `{{${name}|${otherwise}}}` : `{{${name}}}`;
}

const FORMS: readonly RegExp[] = [
  /%\{([A-Za-z][\w.]{0,80})\}/g,
  /(?:<|&lt;)OTRS_([A-Za-z]\w{0,80})(?:\[\d+\])?(?:>|&gt;)/g,
  /\$\{([A-Za-z][\w. ]{0,80})\}/g,
  /##((?!lang\.)[a-z][\w]*\.[\w.]{1,80})##/g,
  /\{!\s*\$?([A-Za-z][\w.]{0,80})\s*\}/g,
  /\{\{\{\s*([A-Za-z][\w.]{0,80})\s*\}\}\}/g,
  /\{%\s*([A-Za-z]\w*\.[\w.]{1,80})\s*(?:,\s*fallback=([^%{}]{0,80}))?%\}/g,
  /\[\[([A-Za-z][\w.]{0,80})\]\]/g,
];
const UNREAD =
  /\{%[^%{}]{0,120}%\}|##[A-Za-z][\w.]{1,80}##|<OTRS_[^<>]{1,80}>|\{![^{}]{1,120}\}|\$\{[^{}]{1,120}\}|\u00ab\w{2,30}\u00bb|\[[A-Z][A-Z_ ]{2,30}\]|%[A-Z][A-Z_]{2,30}%/g;
