/**
 * One plain sentence per label of the shipped bundles: shown in long label lists, and used as the only training text
 * when a site owner starts from names alone. The boundaries behind them are in `training/generate/README.md`.
 */
export const SUPPORT_CATEGORY_DESCRIPTIONS: Readonly<Record<string, string>> = {
  'Bug Report': 'The software misbehaves: crash, error message, wrong result, lost or mixed-up data, a broken button or page that can be repeated.',
  'Feature Request': 'A wish for something that does not exist yet: new function, option, report, integration, language or a change in how it works.',
  'Technical Issue': 'The customer cannot get something to work: connection, outage, slowness, set-up, installation, device, sync, e-mail delivery or integration help.',
  'Billing Inquiry': 'Money: charge, payment, refund, invoice, receipt, price, plan, renewal, discount, tax, wrong amount.',
  'Account Management': 'The customer\'s account: login, password, two-step code, locked profile, personal details, users and permissions, closing the account, personal data.',
};

export const SUPPORT_PRIORITY_DESCRIPTIONS: Readonly<Record<string, string>> = {
  Low: 'A question, a wish or a cosmetic fault; nobody is held up.',
  Medium: 'One person is held up, or there is a way around it.',
  High: 'Important work is stopped, money was taken wrongly, or a deadline is near.',
  Critical: 'Outage, many people stopped, security breach, loss of data or of a lot of money, right now.',
};

export const IT_DESK_CATEGORY_DESCRIPTIONS: Readonly<Record<string, string>> = {
  'Hardware': 'Computers, screens, printers, phones, servers, network, alerts and planned maintenance.',
  'HR Support': 'New starters, leavers, leave, time sheets, HR system and employee records.',
  'Access': 'Accounts and permissions for applications, passwords, door and visitor cards.',
  'Administrative rights': 'Installing, updating and repairing software on a computer, administrator rights, mail and office programs.',
  'Storage': 'Mailbox size, shared mailboxes, shared folders, disk space, backup and restore.',
  'Purchase': 'Orders of equipment and licences, purchase orders, receipts, supplier invoices.',
  'Internal Project': 'Project codes, project sites and boards, booking time on projects.',
  'Miscellaneous': 'Approvals, delegations, account extensions and requests that fit no other queue.',
};
