import { render } from 'preact';
import { noticeLocaleOf } from '../../src/notice';
import { App } from './app';
import './builder.css';
import { en } from './words/en';
import { ru } from './words/ru';

const language = document.documentElement.lang === 'en' ? 'en' : 'ru';

render(
  <App language={language} words={{ en, ru }[language]} locale={noticeLocaleOf(language)} />,
  document.body,
);
