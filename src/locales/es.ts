import type { Locale } from '../core/types';

const reopen = 'Configuración de privacidad';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Su privacidad',
    bannerChanged: 'Algo ha cambiado desde su elección. Lo que no se menciona aquí sigue igual.',
    bannerText:
      '{operator} solicita su consentimiento para tratar datos de su visita, también mediante cookies, con estas finalidades:',
    bannerNote: 'Nada se activa sin su consentimiento, y puede retirarlo en cualquier momento.',
    acceptAll: 'Aceptar todo',
    rejectAll: 'Rechazar todo',
    settings: 'Configuración',
    settingsFailed: 'No se ha podido abrir la configuración. Inténtelo de nuevo.',
    reopen,
    consentText: 'Texto del consentimiento',
    policy: 'Política de privacidad',
  },
  titles: {
    necessary: 'Necesarias',
    functional: 'Funcionales',
    analytics: 'Estadísticas',
    marketing: 'Marketing',
    'session-replay': 'Grabación de la visita',
    'cross-border': 'Transferencia al extranjero',
    embeds: 'Contenido externo',
    'advertising-messages': 'Mensajes publicitarios',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Elija lo que acepta. No se activa nada que usted no elija, y aquí puede cambiar de opinión en cualquier momento.',
    alwaysOn: 'Siempre en funcionamiento.',
    details: 'Detalles',
    save: 'Guardar selección',
    close: 'Cerrar',
    undecided: 'Aún no ha elegido.',
    decided: 'Su elección se guardó el {date}.',
    recordId: 'Referencia: {id}.',
    gpc: 'Su navegador pide a los sitios que no cedan sus datos (Global Privacy Control), por lo que algunas finalidades siguen desactivadas mientras usted no las active.',
    foreignTitle: 'Lo que este sitio no puede borrar',
    foreignText:
      'Al retirar el consentimiento se borra lo que los servicios han dejado en este sitio. Las cookies de los dominios de esos servicios solo se pueden borrar en la configuración del navegador:',
    optOut: '{service}: rechazar en todos los sitios',
    receiptsTitle: 'Sus comprobantes',
    receiptsText:
      'Cada elección deja un comprobante en este dispositivo: qué se le mostró, cuándo y qué respondió.',
    show: 'Ver',
    download: 'Descargar',
    print: 'Imprimir',
    deleteReceipts: 'Borrar los comprobantes de este dispositivo',
  },
  descriptions: {
    necessary: 'Hacen falta para que el sitio funcione y recuerde su elección. No requieren consentimiento.',
    functional: 'Recuerdan sus ajustes, como el idioma o la región, y hacen más cómodo el sitio.',
    analytics: 'Muestran cuántas personas visitan el sitio y qué páginas leen, para poder mejorarlo.',
    marketing: 'Muestra publicidad acorde con sus intereses y mide si funciona.',
    'session-replay':
      'Graba cómo mueve el ratón, hace clic, se desplaza por la página y rellena formularios, para poder reproducir la visita.',
    'cross-border':
      'Los datos de su visita se envían a destinatarios en el extranjero, para las finalidades que acepte aquí.',
    embeds:
      'Vídeos, mapas y publicaciones de otros sitios, cuyos responsables sabrán así que usted ha estado aquí.',
    'advertising-messages': 'Novedades y ofertas por correo electrónico, SMS o notificación push.',
  },
  embed: {
    embedText:
      '{recipient} recibirá su dirección IP, la dirección de esta página y datos sobre su navegador.',
    embedAbroad: 'Los datos van al extranjero: {countries}.',
    loadOnce: 'Cargar una vez',
    alwaysAllow: 'Permitir siempre',
  },
  notice: {
    operator: 'Responsable del tratamiento',
    taxId: 'N.º fiscal',
    consentTitle: 'Consentimiento para el tratamiento de datos personales',
    receiptTitle: 'Comprobante de consentimiento',
    given: 'consentimiento otorgado',
    refused: 'consentimiento denegado',
    withdrawn: 'consentimiento retirado',
    expired: 'consentimiento caducado',
  },
};
