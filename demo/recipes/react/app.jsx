import { ConsentUi, useGranted } from './consent-ui';

export function App() {
  const mayRemember = useGranted('functional');
  return (
    <>
      <ConsentUi />
      <main>
        {mayRemember ? <p id="favourites">Your favourites</p> : <p>Favourites are off.</p>}
        <a href="/privacy" data-consent-open>
          Cookie settings
        </a>
      </main>
    </>
  );
}
