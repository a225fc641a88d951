import { createApp } from 'vue';
import App from './App.vue';
import { consentUi } from './consent';

createApp(App).use(consentUi).mount('#app');
