/** Words that every line of business shares. Names are common ones, companies are invented. */
export const LEXICON: Readonly<Record<string, readonly string[]>> = {
  name: ['Maria', 'James', 'Fatima', 'Wei', 'Olga', 'Carlos', 'Priya', 'Tom', 'Anna', 'Kofi', 'Yuki', 'Luca', 'Emma', 'Ahmed', 'Sofia', 'Daniel', 'Ingrid', 'Mateusz', 'Chloe', 'Ravi', 'Nadia', 'Peter', 'Grace', 'Hannah', 'Jorge', 'Lena', 'Bilal', 'Katie', 'Viktor', 'Amara', 'Steve', 'Beth', 'Thanh', 'Marco', 'Zoe', 'Gary', 'Leila', 'Paul', 'Rosa', 'Dmitri'],
  surname: ['Novak', 'Smith', 'Okafor', 'Lindqvist', 'Garcia', 'Chen', 'Patel', 'Murphy', 'Kowalski', 'Rossi', 'Haddad', 'Jansen', 'Brown', 'Costa', 'Yilmaz', 'Nguyen', 'Dubois', 'Weber', 'Hughes', 'Santos', 'Ito', 'Mensah', 'Petrov', 'Larsen', 'Fischer'],
  company: ['Halden & Sons', 'Brightleaf', 'Northgate Supplies', 'Kessler Bau', 'Oakwood Dental', 'Bluefin Travel', 'Millbrook School', 'Sunny Paws', 'Rivera Catering', 'Alder Consulting', 'Fenwick Motors', 'Green Lane Studio', 'Polar Freight', 'The Corner Bakery', 'Tarn Analytics', 'Vista Homes', 'Maple Clinic', 'Cobalt Media'],
  browser: ['Chrome', 'Firefox', 'Safari', 'Edge', 'Chrome 126', 'Firefox ESR', 'Opera', 'Brave', 'the latest Chrome', 'Samsung Internet'],
  os: ['Windows 11', 'Windows 10', 'macOS', 'macOS Sonoma', 'Ubuntu', 'iOS 17', 'iOS 18', 'Android 14', 'Android 13', 'ChromeOS', 'my Mac', 'a work laptop with Windows'],
  phone: ['iPhone 13', 'iPhone 15', 'Pixel 8', 'Galaxy S22', 'Galaxy A54', 'an older Moto', 'my iPad', 'Xiaomi phone', 'Oneplus', 'iPhone SE', 'my tablet', 'Huawei P30'],
  version: ['2.3.1', '4.12', '5.0.2', '3.8', '11.4.0', '2024.3', '7.1.5', '1.9', '6.2', '24.06', 'v3', '8.0.11'],
  third: ['Slack', 'Google Calendar', 'Outlook', 'Excel', 'Zapier', 'QuickBooks', 'Salesforce', 'Jira', 'HubSpot', 'Shopify', 'WooCommerce', 'Teams', 'Google Drive', 'Dropbox', 'Notion', 'Xero', 'Mailchimp', 'Stripe', 'our ERP', 'SAP', 'Power BI', 'Trello', 'Apple Health', 'Alexa'],
  weekday: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  month: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  since: ['since {weekday}', 'since yesterday', 'since this morning', 'since the [last |latest |]update', 'for [a few|three|two] days [now|]', 'for about a week', 'since [last|this] week', 'since the {small}th of {month}', 'for [the last|the past] {small} hours', 'ever since I [upgraded|updated|switched phones]', 'since last night', 'for a month [now|already]', 'from today'],
  ago: ['yesterday', '{small} days ago', 'last {weekday}', 'on {weekday}', 'last week', 'this morning', 'in {month}', 'on {date}', 'two weeks ago', 'a month ago', 'an hour ago', 'earlier today', 'last night'],
  soon: ['tomorrow', 'tomorrow morning', 'this afternoon', 'tonight', 'in two hours', 'on {weekday}', 'at {clock} today', 'by the end of the day', 'in 30 minutes', 'first thing tomorrow', 'within the hour', 'by noon'],
  clock: ['9am', '10:30', '2 pm', '14:00', '8:15', '17:00', 'noon', '6pm', '11.45', '3 o\'clock'],
  date: ['{day} {month}', '{month} {day}', '{day}/{mm}/2025', '{mm}/{day}/2025', '2025-0{digit}-1{digit}', '{day}.{mm}.', 'the {day}th'],
  err: ['500', '502', '403', '404', '503', 'E-{num3}', 'ERR_{num3}', '0x8007{num4}', 'code {num4}', 'AUTH-{small}', '"something went wrong"', '"unexpected error"', '"an error occurred, please try again"', 'null', '"undefined"', 'TypeError', '"request failed"', '"invalid input"', 'error {num3}', 'error -{num3}'],
  money: ['${amount}', '{amount} USD', '£{amount}', '€{amount}', '{amount} euros', '{amount} dollars', '${whole}', '£{whole}', '{whole} EUR', '$ {whole}.00', '{amount} GBP', '{whole} pounds', 'Rs {whole}00', '{whole}€'],
  bigmoney: ['$1,{num3}', '£2,{num3}', '€4.{num3}', '$12,000', '3,400 euros', 'over a thousand dollars', '£1,850', 'nearly 5000 USD', '$8,{num3}.50', 'several thousand pounds'],
  amount: ['{whole}.99', '{whole}.50', '{whole}.00', '{whole}.{digit}{digit}', '{digit}.99', '1{digit}.49'],
  cardend: ['{num4}'],
  many: ['{n} of us', 'about {n} people', 'the whole team', 'all {n} users', 'everybody here', 'our entire office', 'around {n}0 {users}', 'three departments', 'all our branches', 'every single one of our {users}', 'more than {n} {mates}', 'all my {mates}'],
  ref: ['#{num4}{num3}', 'INV-{num4}', 'ORD{num4}{digit}', '{num4}-{num3}', 'ref {num4}{digit}', 'no. {num4}', 'TCK{num4}', 'case {num3}{num3}'],
  email: ['{lowname}@{lowcompany}.example', '{lowname}.{lowsurname}@mail.example', '{lowname}{digit}{digit}@post.example', 'info@{lowcompany}.example'],
  lowcompany: ['brightleaf', 'halden', 'kesslerbau', 'millbrook', 'alder', 'fenwick', 'maple', 'cobalt', 'polar', 'tarn'],
  thing: ['thing', 'stuff', 'part', 'bit', 'section', 'function', 'feature', 'option', 'screen'],
  angry: ['[This is|] [ridiculous|unacceptable|a joke|beyond annoying|appalling|so frustrating]', 'I am [fed up|sick and tired of this|losing patience|very disappointed]', 'what a [mess|disgrace|waste of time]', 'worst [service|app|support] ever', 'do you even test this', 'nobody answers'],
  wait: ['[I have been|been] waiting [for |]{small} [days|hours|weeks]', 'this is [already |]the [second|third|fourth] time [I write|I am writing|I contact you]', 'I [wrote|called|opened a chat] {ago} and [heard nothing|nobody replied|got a canned answer]', 'still no [reply|answer] to my [last message|ticket {ref}]'],
};

/** Numbers are drawn, not listed. */
export const NUMBER_SLOTS: Readonly<Record<string, readonly [low: number, high: number]>> = {
  digit: [1, 9], small: [2, 9], n: [6, 85], day: [1, 28], mm: [1, 12], whole: [7, 489], num3: [100, 999], num4: [1000, 9899], big: [120, 9500],
};
