/** The airplane switch of the service worker: with it on, every request to the network is refused and counted. */
export class Airplane {
  isOn = $state(false);
  /** Number of requests refused since the switch was turned on. */
  refused = $state(0);

  start(signal: AbortSignal): void {
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.addEventListener(
      'message',
      ({ data }: MessageEvent<unknown>) => {
        if (!isState(data)) return;
        this.isOn = data.on;
        this.refused = data.refused;
      },
      { signal },
    );
    navigator.serviceWorker.startMessages();
    navigator.serviceWorker.addEventListener('controllerchange', () => post({}), { signal });
    post({});
  }

  /** Turns the switch. It takes effect once a service worker controls this page. */
  turn(on: boolean): void {
    post({ on });
  }
}

interface State {
  readonly type: 'AIRPLANE';
  readonly on: boolean;
  readonly refused: number;
}

function isState(data: unknown): data is State {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    data.type === 'AIRPLANE' &&
    'on' in data &&
    typeof data.on === 'boolean' &&
    'refused' in data &&
    typeof data.refused === 'number'
  );
}

function post(wanted: { readonly on?: boolean }): void {
  navigator.serviceWorker.controller?.postMessage({ type: 'AIRPLANE', ...wanted });
}
