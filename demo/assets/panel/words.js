const WORDS = {
  ru: {
    always: 'всегда',
    granted: 'да',
    refused: 'нет',
    unanswered: 'нет ответа',
    view: 'на экране',
    nothing: 'ничего',
    clean: 'чисто',
    notClean: 'нужна перезагрузка',
    pageView: 'просмотр',
  },
  en: {
    always: 'always',
    granted: 'yes',
    refused: 'no',
    unanswered: 'no answer',
    view: 'on screen',
    nothing: 'nothing',
    clean: 'clean',
    notClean: 'needs a reload',
    pageView: 'page view',
  },
};

/** What the panel's own script says, in the language of the page. */
export const words = WORDS[document.documentElement.lang];
