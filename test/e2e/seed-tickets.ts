import type { Page } from 'playwright-core';

export interface Seed {
  readonly count: number;
  /** Milliseconds since 1970 of the newest ticket. */
  readonly now: number;
  readonly days: number;
  /**
   * Number of the newest tickets that differ: most have one category and new topics, and people
   * decide many.
   */
  readonly drifted?: number;
}

/**
 * Fills the profile of an open app page with tickets, decisions, embeddings, corrections and
 * counters, as months of work would. The page must be loaded again to see them.
 */
// eslint-disable-next-line max-lines-per-function -- runs in the page, where it can call nothing of this file.
export async function seedTickets(page: Page, seed: Seed): Promise<void> {
  // eslint-disable-next-line max-lines-per-function -- runs in the page, where it can call nothing of this file.
  await page.evaluate(async ({ count, now, days, drifted = 0 }) => {
    const LABELS = [
      'Billing Inquiry',
      'Account Management',
      'Technical Issue',
      'Bug Report',
      'Feature Request',
    ];
    const SHARES = [0.285, 0.257, 0.203, 0.134, 0.121];
    const PRIORITIES = ['Low', 'Medium', 'High', 'Critical'];
    const TEAMS = [
      'PAYMENTS_TEAM',
      'IDENTITY_TEAM',
      'TECH_SUPPORT',
      'TECH_SUPPORT',
      'PRODUCT_TEAM',
    ];
    let state = 7;
    const random = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    const request = <T>(made: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        made.onsuccess = () => {
          resolve(made.result);
        };
        made.onerror = () => {
          reject(made.error ?? new Error('idb'));
        };
      });
    const db = await request(indexedDB.open('presort'));
    for (let start = 0; start < count; start += 1_000) {
      const tx = db.transaction(
        ['tickets', 'triages', 'vectors', 'corrections', 'audit'],
        'readwrite',
      );
      for (let index = start; index < Math.min(count, start + 1_000); index += 1) {
        const isDrifted = index >= count - drifted;
        let left = random();
        const picked =
          isDrifted && random() < 0.75 ? 4 : SHARES.findIndex((share) => (left -= share) < 0);
        const at = picked < 0 ? 0 : picked;
        const abstained = random() < (isDrifted ? 0.25 : 0.03);
        const confidence = abstained ? 0.2 + random() * 0.2 : 1 - random() ** 3 * 0.6;
        const id = `S-${String(index).padStart(6, '0')}`;
        const createdAt = now - Math.floor(((count - index) / count) * days * 86_400_000);
        const label = abstained ? null : (LABELS[at] ?? null);
        const priority = PRIORITIES[Math.min(3, Math.floor(random() ** 1.6 * 4))] ?? 'Low';
        const team = abstained ? 'MANUAL_REVIEW' : (TEAMS[at] ?? null);
        const status = random() < 0.6 && index < count - 40 ? 'RESOLVED' : 'ASSIGNED';
        tx.objectStore('tickets').put({
          id,
          subject: `Seeded ${index}`,
          description: `A made-up ticket number ${index} about ${LABELS[at] ?? ''}`,
          createdAt,
          updatedAt: createdAt + 3_600_000,
          status,
          category: label,
          priority,
          confidence: abstained ? null : confidence,
          state: abstained ? 'abstain' : 'accept',
          source: 'model',
          reason: abstained ? 'low-confidence' : null,
          team,
          origin: 'import',
        });
        tx.objectStore('triages').put({
          ticketId: id,
          triage: {
            id,
            category: {
              label,
              confidence,
              state: abstained ? 'abstain' : 'accept',
              source: 'model',
              top: [{ label: LABELS[at], probability: confidence }],
            },
            priority: {
              label: priority,
              confidence: 0.8,
              state: 'accept',
              source: 'model',
              top: [],
            },
            team,
            reply: null,
            abstained,
            reason: abstained ? 'low-confidence' : null,
            tier: 'compact',
            bundle: 'support@1.0.0',
            ms: 0.2 + random() ** 4 * 3,
          },
        });
        tx.objectStore('vectors').put({
          ticketId: id,
          vector: Int8Array.from(
            { length: 16 },
            () => Math.round((random() - 0.5) * 60) + (isDrifted ? 12 : 0),
          ),
        });
        tx.objectStore('audit').add({
          ticketId: id,
          at: createdAt,
          actor: 'system',
          action: 'imported',
          to: 'OPEN',
        });
        if (index % 40 === 0 && label !== null)
          tx.objectStore('corrections').put({
            id: `c-${id}`,
            ticketId: id,
            text: `text of ${id}`,
            head: 'category',
            label: index % 160 === 0 ? LABELS[(at + 1) % 5] : label,
            was: label,
            bundle: 'support@1.0.0',
            by: '',
            at: createdAt + 60_000,
          });
      }
      await new Promise<void>((resolve, reject) => {
        tx.oncomplete = () => {
          resolve();
        };
        tx.onerror = () => {
          reject(tx.error ?? new Error('idb'));
        };
      });
    }
    const counters = db.transaction('counters', 'readwrite').objectStore('counters');
    for (let back = 0; back < days; back += 1) {
      const date = new Date(now - back * 86_400_000);
      const day = `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
      for (const [name, most] of [
        ['suggested', 40],
        ['accepted', 25],
        ['resolved-by-answer', 9],
        ['sent', 30],
      ] as const)
        counters.put({ key: `${day}|${name}`, day, name, count: Math.ceil(random() * most) });
    }
    await new Promise<void>((resolve) => {
      counters.transaction.oncomplete = () => {
        resolve();
      };
    });
    const settings = db.transaction('settings', 'readwrite').objectStore('settings');
    settings.put({ key: 'setting:lastBackupAt', value: now });
    await new Promise<void>((resolve) => {
      settings.transaction.oncomplete = () => {
        resolve();
      };
    });
    db.close();
  }, seed);
}
