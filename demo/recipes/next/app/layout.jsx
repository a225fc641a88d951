import { Consent } from './consent';

export const metadata = { title: 'A site' };

// Next.js looks for a default export.
export default function RootLayout({ children }) {
  return (
    <html lang="en">
      <body>
        {children}
        <Consent />
        <footer>
          <a href="/privacy" data-consent-open>
            Cookie settings
          </a>
        </footer>
      </body>
    </html>
  );
}
