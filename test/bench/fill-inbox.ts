import type { Page } from 'playwright-core';

/** Writes sorted tickets straight into the database, as if many imports had left them. */
// eslint-disable-next-line max-lines-per-function -- runs in the page, where it can call nothing of this file.
export async function fillInbox(target: Page, tickets: number): Promise<void> {
  // eslint-disable-next-line max-lines-per-function -- runs in the page, where it can call nothing of this file.
  await target.evaluate(async (total) => {
    const request = indexedDB.open('presort');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(request.error ?? new Error('open'));
      };
    });
    const words =
      'invoice charged subscription export page crashes error message password login reset account refund receipt dashboard dark mode slow report customer monthly yearly plan payment card declined browser update printer screen'.split(
        ' ',
      );
    const labels = [
      'Billing Inquiry',
      'Bug Report',
      'Feature Request',
      'Technical Issue',
      'Account Management',
    ];
    let seed = 7;
    const next = (most: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * most);
    };
    for (let from = 0; from < total; from += 5_000) {
      const tx = db.transaction(['tickets', 'vectors'], 'readwrite');
      for (let at = from; at < Math.min(total, from + 5_000); at += 1) {
        const text = Array.from({ length: 40 }, () => words[next(words.length)]).join(' ');
        tx.objectStore('tickets').put({
          id: `T-${at}`,
          subject: text.slice(0, 40),
          description: `${text} case${next(50_000)}`,
          createdAt: 1_700_000_000_000 + at * 60_000,
          updatedAt: 1_700_000_000_000,
          status: at % 3 ? 'ASSIGNED' : 'RESOLVED',
          category: labels[at % 5],
          priority: at % 2 ? 'Low' : 'High',
          confidence: next(100) / 100,
          state: 'accept',
          source: 'model',
          reason: null,
          team: 'TECH_SUPPORT',
          origin: 'import',
        });
        tx.objectStore('vectors').put({
          ticketId: `T-${at}`,
          vector: Int8Array.from({ length: 256 }, (_, dim) =>
            dim % 7 === at % 7 ? 60 : next(41) - 20,
          ),
        });
      }
      await new Promise((resolve, reject) => {
        tx.oncomplete = resolve;
        tx.onerror = () => {
          reject(tx.error ?? new Error('write'));
        };
      });
    }
    db.close();
  }, tickets);
}
