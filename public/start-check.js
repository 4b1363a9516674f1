// A plain script, which also runs where the app's module may not: it says why the page would stay blank.
addEventListener('load', () => {
  const isFile = location.protocol === 'file:';
  setTimeout(
    () => {
      const place = document.getElementById('app');
      if (!place || place.childElementCount > 0) return;
      const line = document.createElement('p');
      line.setAttribute('role', 'alert');
      line.textContent = isFile
        ? 'Presort cannot start from a file: serve its folder with any web server and open the address that it gives.'
        : 'Presort could not start: its scripts in the folder “assets” beside this page could not be loaded, or the server does not send .js files as JavaScript.';
      place.append(line);
    },
    isFile ? 0 : 3000,
  );
});
