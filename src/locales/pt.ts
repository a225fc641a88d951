import type { Locale } from '../core/types';

const reopen = 'Definições de privacidade';

export const locale: Locale = {
  banner: {
    bannerTitle: 'A sua privacidade',
    bannerChanged: 'Algo mudou desde a sua escolha. O que não é aqui referido mantém-se como estava.',
    bannerText:
      '{operator} pede o seu consentimento para tratar dados da sua visita, também através de cookies, com estas finalidades:',
    bannerNote: 'Nada é ativado sem o seu consentimento, que pode retirar a qualquer momento.',
    acceptAll: 'Aceitar tudo',
    rejectAll: 'Rejeitar tudo',
    settings: 'Definições',
    settingsFailed: 'Não foi possível abrir as definições. Tente novamente.',
    reopen,
    consentText: 'Texto do consentimento',
    policy: 'Política de privacidade',
  },
  titles: {
    necessary: 'Necessários',
    functional: 'Funcionais',
    analytics: 'Estatísticas',
    marketing: 'Marketing',
    'session-replay': 'Gravação da visita',
    'cross-border': 'Transferência para o estrangeiro',
    embeds: 'Conteúdos externos',
    'advertising-messages': 'Mensagens publicitárias',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Escolha o que aceita. Nada é ativado sem que o queira, e pode mudar de ideias aqui a qualquer momento.',
    alwaysOn: 'Sempre ativo.',
    details: 'Detalhes',
    save: 'Guardar escolhas',
    close: 'Fechar',
    undecided: 'Ainda não fez uma escolha.',
    decided: 'A sua escolha foi guardada em {date}.',
    recordId: 'Referência: {id}.',
    gpc: 'O seu navegador pede aos sites que não transmitam os seus dados (Global Privacy Control), pelo que algumas finalidades ficam desativadas, a menos que as ative.',
    foreignTitle: 'O que este site não pode eliminar',
    foreignText:
      'Ao retirar o consentimento, é eliminado o que os serviços deixaram neste site. Os cookies dos domínios desses serviços só podem ser eliminados nas definições do navegador:',
    optOut: '{service}: rejeitar em todos os sites',
    receiptsTitle: 'Os seus comprovativos',
    receiptsText:
      'Cada escolha deixa um comprovativo neste dispositivo: o que lhe foi mostrado, quando e como respondeu.',
    show: 'Mostrar',
    download: 'Descarregar',
    print: 'Imprimir',
    deleteReceipts: 'Eliminar os comprovativos deste dispositivo',
  },
  descriptions: {
    necessary: 'Servem para o site funcionar e se lembrar desta escolha. Não exigem consentimento.',
    functional: 'Guardam as suas definições, como o idioma ou a região, e tornam o site mais cómodo.',
    analytics:
      'Mostram quantas pessoas visitam o site e que páginas leem, para que este possa ser melhorado.',
    marketing: 'Mostra publicidade de acordo com os seus interesses e mede se resulta.',
    'session-replay':
      'Grava como move o rato, clica, percorre a página e preenche formulários, para que a visita possa ser revista.',
    'cross-border':
      'Os dados da sua visita são enviados a destinatários no estrangeiro, para as finalidades que aceitar aqui.',
    embeds: 'Vídeos, mapas e publicações de outros sites, cujos responsáveis ficam a saber que esteve aqui.',
    'advertising-messages': 'Novidades e ofertas por e-mail, SMS ou notificação push.',
  },
  embed: {
    embedText:
      '{recipient} receberá o seu endereço IP, o endereço desta página e dados sobre o seu navegador.',
    embedAbroad: 'Os dados vão para o estrangeiro: {countries}.',
    loadOnce: 'Carregar uma vez',
    alwaysAllow: 'Permitir sempre',
  },
  notice: {
    operator: 'Responsável pelo tratamento',
    taxId: 'N.º fiscal',
    consentTitle: 'Consentimento para o tratamento de dados pessoais',
    receiptTitle: 'Comprovativo de consentimento',
    given: 'consentimento dado',
    refused: 'consentimento recusado',
    withdrawn: 'consentimento retirado',
    expired: 'consentimento expirado',
  },
};
