// A plain script, which also runs where the app's module may not: it says why the page would stay
// blank, in the browser's language. The app's catalogues cannot be loaded then, so its texts are here.
(() => {
  const texts = {
    en: [
      'Presort cannot start from a file: serve its folder with any web server and open the address that it gives.',
      'Presort could not start: its scripts in the folder “assets” beside this page could not be loaded, or the server does not send .js files as JavaScript.',
    ],
    de: [
      'Presort kann nicht aus einer Datei starten: Stellen Sie den Ordner über einen beliebigen Webserver bereit und öffnen Sie dessen Adresse.',
      'Presort konnte nicht starten: Die Skripte im Ordner „assets“ neben dieser Seite ließen sich nicht laden, oder der Server liefert .js-Dateien nicht als JavaScript aus.',
    ],
    es: [
      'Presort no puede iniciarse desde un archivo: publique su carpeta con cualquier servidor web y abra la dirección que este indique.',
      'Presort no pudo iniciarse: no se cargaron los scripts de la carpeta “assets” que está junto a esta página, o el servidor no envía los archivos .js como JavaScript.',
    ],
    fr: [
      'Presort ne peut pas démarrer depuis un fichier : servez son dossier avec n’importe quel serveur web et ouvrez l’adresse qu’il indique.',
      'Presort n’a pas pu démarrer : les scripts du dossier « assets » à côté de cette page n’ont pas pu être chargés, ou le serveur n’envoie pas les fichiers .js comme du JavaScript.',
    ],
    pt: [
      'O Presort não pode ser iniciado a partir de um arquivo: publique a pasta em qualquer servidor web e abra o endereço que ele indicar.',
      'Não foi possível iniciar o Presort: os scripts da pasta “assets” ao lado desta página não puderam ser carregados, ou o servidor não envia os arquivos .js como JavaScript.',
    ],
  };
  addEventListener('load', () => {
    const isFile = location.protocol === 'file:';
    setTimeout(
      () => {
        const place = document.getElementById('app');
        if (!place || place.childElementCount > 0) return;
        const language =
          navigator.languages
            .map((tag) => tag.slice(0, 2).toLowerCase())
            .find((code) => Object.hasOwn(texts, code)) ?? 'en';
        const line = document.createElement('p');
        line.setAttribute('role', 'alert');
        line.lang = language;
        line.textContent = texts[language][isFile ? 0 : 1];
        place.append(line);
      },
      isFile ? 0 : 3000,
    );
  });
})();
