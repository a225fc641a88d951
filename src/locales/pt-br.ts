import type { Locale } from '../core/types';

const reopen = 'Configurações de privacidade';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Sua privacidade',
    bannerChanged: 'Algo mudou desde a sua escolha. O que não aparece aqui continua como estava.',
    bannerText:
      '{operator} pede seu consentimento para tratar dados da sua visita, inclusive por meio de cookies, com estas finalidades:',
    bannerNote: 'Nada é ativado sem o seu consentimento, e você pode revogá-lo a qualquer momento.',
    acceptAll: 'Aceitar tudo',
    rejectAll: 'Rejeitar tudo',
    settings: 'Configurações',
    settingsFailed: 'Não foi possível abrir as configurações. Tente novamente.',
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
    'cross-border': 'Transferência internacional',
    embeds: 'Conteúdo externo',
    'advertising-messages': 'Mensagens publicitárias',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Escolha o que você aceita. Nada é ativado sem que você queira, e é possível mudar de ideia aqui a qualquer momento.',
    alwaysOn: 'Sempre ativo.',
    details: 'Detalhes',
    save: 'Salvar escolhas',
    close: 'Fechar',
    undecided: 'Você ainda não fez uma escolha.',
    decided: 'Sua escolha foi salva em {date}.',
    recordId: 'Referência: {id}.',
    gpc: 'Seu navegador pede aos sites que não repassem seus dados (Global Privacy Control). Por isso, algumas finalidades ficam desativadas, a menos que você as ative.',
    foreignTitle: 'O que este site não consegue apagar',
    foreignText:
      'Quando você revoga o consentimento, o que os serviços deixaram neste site é apagado. Os cookies dos domínios desses serviços só podem ser apagados nas configurações do navegador:',
    optOut: '{service}: rejeitar em todos os sites',
    receiptsTitle: 'Seus comprovantes',
    receiptsText:
      'Cada escolha deixa um comprovante neste dispositivo: o que foi mostrado a você, quando e como você respondeu.',
    show: 'Ver',
    download: 'Baixar',
    print: 'Imprimir',
    deleteReceipts: 'Apagar os comprovantes deste dispositivo',
  },
  descriptions: {
    necessary: 'Servem para o site funcionar e lembrar esta escolha. Não exigem consentimento.',
    functional: 'Lembram suas configurações, como idioma ou região, e deixam o site mais prático.',
    analytics:
      'Mostram quantas pessoas visitam o site e quais páginas elas leem, para que ele possa melhorar.',
    marketing: 'Mostra publicidade de acordo com seus interesses e mede se ela funciona.',
    'session-replay':
      'Grava como você move o mouse, clica, rola a página e preenche formulários, para que a visita possa ser revista.',
    'cross-border':
      'Os dados da sua visita são enviados a destinatários fora do país, para as finalidades que você aceitar aqui.',
    embeds:
      'Vídeos, mapas e publicações de outros sites, cujos responsáveis ficam sabendo que você esteve aqui.',
    'advertising-messages': 'Novidades e ofertas por e-mail, SMS ou notificação push.',
  },
  embed: {
    embedText: '{recipient} receberá seu endereço IP, o endereço desta página e dados sobre seu navegador.',
    embedAbroad: 'Os dados vão para o exterior: {countries}.',
    loadOnce: 'Carregar uma vez',
    alwaysAllow: 'Permitir sempre',
  },
  notice: {
    operator: 'Controlador',
    taxId: 'Nº fiscal',
    consentTitle: 'Consentimento para o tratamento de dados pessoais',
    receiptTitle: 'Comprovante de consentimento',
    given: 'consentimento dado',
    refused: 'consentimento recusado',
    withdrawn: 'consentimento revogado',
    expired: 'consentimento expirado',
  },
};
