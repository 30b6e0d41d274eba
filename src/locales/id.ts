// oxlint-disable max-lines -- one language, one file
import type { Messages } from './ko.js';

/**
 * Indonesian. NOT REVIEWED BY A NATIVE SPEAKER. The Korean words on buttons of the app and the institution stay in
 * quotation marks (wording.md). Indonesian has no plural forms: `_one` and `_other` are the same. The names of phone
 * settings (clockCheck) were not checked on a phone.
 */
export const id: Messages = {
  title: 'Verifikasi mOTP',
  purpose: {
    '99': 'Konfirmasi identitas',
    '00': 'Konfirmasi identitas sebelum kursus dimulai',
    '01': 'Konfirmasi identitas untuk melanjutkan belajar',
    '02': 'Konfirmasi identitas sebelum ujian',
    '03': 'Konfirmasi identitas sebelum menyerahkan tugas',
    '04': 'Konfirmasi identitas sebelum evaluasi kemajuan',
  },
  language: 'Bahasa · Language',
  field: {
    label: 'Kode verifikasi mOTP (6 digit)',
    hint: '6 angka di aplikasi mOTP sekarang.',
    autoSubmit: 'Kode langsung diperiksa setelah 6 digit dimasukkan semua.',
  },
  secrets: {
    password: 'Sandi aplikasi',
    passwordUse: '4 angka, pembuka',
    code: 'Kode',
    codeUse: '6 angka, isi di atas',
  },
  submit: 'Verifikasi',
  anyway: 'Tetap kirim kode ini',
  checking: 'Sedang diperiksa',
  countdown: {
    label: 'Kode baru dalam',
    seconds: '{{count}} detik',
    device: 'Menurut jam perangkat ini',
    ending: 'Kode baru segera muncul.',
    changed: 'Kode di aplikasi berganti.',
  },
  entry: {
    empty: 'Masukkan 6 angka di aplikasi.\nKode tidak dikirim lewat SMS, tetapi muncul di aplikasi mOTP.',
    'app-password':
      'Masukkan 6 angka di aplikasi.\nBaru 4 angka, jadi belum dikirim. Kata sandi aplikasi (4 angka) hanya untuk membuka aplikasi.',
    'too-short': 'Masukkan semua 6 angka.\nAnda memasukkan {{count}} angka.',
    'too-long': 'Masukkan hanya 6 angka.\nItu lebih dari 6 angka.',
    'not-arrived': 'Masukkan 6 angka itu lagi.\nKode tidak sampai.',
  },
  paste: {
    'no-digits':
      'Masukkan 6 angka di aplikasi.\nTidak ada kode di teks yang ditempel, jadi tidak dimasukkan.',
    'too-few': 'Salin semua 6 angka.\nAngka yang ditempel kurang dari 6, jadi tidak dimasukkan.',
    'too-many': 'Salin hanya 6 angka.\nAngka yang ditempel lebih dari 6, jadi tidak dimasukkan.',
    several: 'Salin kodenya saja.\nTeks yang ditempel berisi beberapa nomor 6 angka, jadi tidak dimasukkan.',
  },
  mismatch: {
    first: 'Kode tidak cocok.\nMasukkan lagi 6 angka di aplikasi.',
    again: 'Di sini sudah {{count}} kali tidak cocok.',
    check: 'Periksa di bawah, lalu coba lagi.',
    rule: 'Termasuk yang sebelumnya, 6 kali tidak cocok mengunci mOTP.',
    left: '{{count}} kali tidak cocok lagi, mOTP terkunci.',
    danger: 'Jika tak cocok lagi, bisa terkunci.',
    next: 'Jika tak cocok lagi, terkunci.',
    undo: 'Jika terkunci, bisa dibuka lagi.',
    unfold: 'Masih tidak cocok?',
    causes: {
      changed: 'Kode berganti setiap 1 menit.',
      clock: 'Apakah jam ponsel tepat?',
      phone: 'Apakah ini ponsel yang terakhir didaftarkan?',
      member: 'Apakah data pendaftaran sama dengan situs ini?',
    },
  },
  doubt: {
    'refused-already': 'Jika sama, periksa di bawah.\nKode ini tadi tidak cocok, jadi tidak dikirim lagi.',
    offline: 'Cek koneksi, lalu tekan lagi.\nTidak ada koneksi internet. Belum dikirim.',
    paused: 'Tunggu sebentar.\nTerlalu banyak permintaan. Masukkan kode baru sekitar 20 detik lagi.',
    'sent-already': 'Tunggu kode baru, lalu isi.\nKode ini sudah dikirim, jadi tidak dikirim lagi.',
    'used-already':
      'Tunggu kode baru, lalu isi.\nKode ini sudah dipakai untuk konfirmasi sebelumnya. Belum dikirim.',
    stale: 'Masukkan 6 angka yang baru.\nKode sudah berganti. Belum dikirim.',
    ending: 'Tunggu kode baru, lalu isi.\nKode segera berganti. Belum dikirim.',
    'may-lock':
      'Belum dikirim: periksa dulu.\nJika sama dengan di aplikasi, tekan “Tetap kirim kode ini”. Jika terkunci, bisa dibuka lagi.',
  },
  registeredAgain:
    'Daftarkan nama (이름) dan nomor ponsel (휴대폰 번호) di aplikasi, lalu masukkan 6 angka yang tampil.',
  onceMore: 'Konfirmasi sebelumnya sudah selesai. Sekarang masukkan kode baru.',
  unregistered: {
    title: 'Belum terdaftar di aplikasi, atau datanya berbeda',
    again: 'Sudah didaftarkan, tetapi masih berbeda\nMintalah lembaga pelatihan memeriksa data Anda.',
    member: 'Data Anda di lembaga pelatihan (*: disembunyikan)',
    name: 'Nama',
    phone: 'Nomor ponsel',
    ask: 'Apakah data ini masih benar?',
    right: 'Benar',
    old: 'Sudah berubah',
    never: 'Saya belum pernah mendaftar di aplikasi',
    change: 'Pilih jawaban lain',
    registerSteps: [
      'Buka aplikasi. Jika tidak ada layar pendaftaran, tekan “mOTP 등록 초기화” (atur ulang pendaftaran saja).',
      'Daftarkan nama (이름) dan nomor ponsel (휴대폰 번호) yang sama, lengkap, tanpa bintang.',
      'Tentukan sandi aplikasi (4 angka), lalu masukkan 6 angka di aplikasi.',
    ],
    oldSteps: [
      'Mintalah dahulu lembaga pelatihan mengubah data Anda di situs ini.',
      'Setelah diubah, tekan “mOTP 등록 초기화” (atur ulang pendaftaran mOTP) di aplikasi dan daftar lagi.',
      'Masukkan 6 angka yang tampil di aplikasi.',
    ],
    spelling: 'Daftarkan nama dengan spasi, ejaan, dan huruf besar yang sama.',
    done: 'Setelah mendaftar, masukkan kode',
    steps: 'Lihat cara mendaftar',
    lastDigitsOpen: 'Bandingkan dengan nomor di aplikasi',
    lastDigits: '4 angka terakhir nomor yang terdaftar di aplikasi',
    lastDigitsSame:
      'Nomor yang Anda isi sama dengan di situs ini. Mungkin di aplikasi berbeda, daftarlah lagi.',
    lastDigitsDifferent:
      'Berbeda dengan di situs ini.\nApakah angka yang Anda isi ({{digits}}) 4 angka terakhir nomor ponsel Anda sekarang?',
    lastDigitsMine: 'Nomor yang saya isi masih saya pakai',
    lastDigitsNot: 'Nomor yang saya isi tidak saya pakai',
    lastDigitsSafe: 'Bukan kata sandi aplikasi. Hanya dibandingkan di sini, tidak dikirim.',
  },
  locked: {
    title: 'mOTP Anda terkunci',
    titleApp: 'Apakah aplikasi menampilkan “등록실패”?',
    why: 'Termasuk yang sebelumnya, kode (6 angka) tidak cocok 6 kali.',
    whyApp: 'Jika muncul, mOTP terkunci. Buka kuncinya dulu.',
    how: 'Verifikasi dengan ponsel atas nama sendiri langsung membuka kunci.',
    path: {
      verify: 'Verifikasi ponsel',
      unlocked: 'Kunci terbuka',
      register: 'Daftar ulang di aplikasi',
      code: 'Masukkan kode',
    },
    noPhone: 'Tidak punya ponsel atas nama sendiri?',
    noPhoneHow: 'Minta lembaga pelatihan membuka kunci (“인증 제한 초기화”: atur ulang batas verifikasi).',
    unlock: 'Verifikasi identitas dan buka kunci',
    noReset: '“mOTP 등록 초기화” (atur ulang pendaftaran mOTP) di aplikasi tidak membuka kunci.',
    back: 'Tidak muncul. Kembali memasukkan kode',
    backUnlocked: 'Apakah lembaga pelatihan sudah membuka kunci?',
    notice: {
      cancelled: 'Verifikasi identitas belum selesai. mOTP masih terkunci.',
      blocked: 'Jendela verifikasi identitas tidak terbuka. Silakan izinkan pop-up, lalu tekan lagi.',
      'window-closed':
        'Hasil verifikasi identitas belum diterima. Jika jendelanya masih terbuka, selesaikan di sana. Jika sudah ditutup, tekan lagi.',
      'someone-else':
        'Orang yang diverifikasi berbeda dengan data di situs ini. Gunakan ponsel atas nama sendiri. Jika tetap berbeda, tanyakan lembaga pelatihan.',
      expired: 'Waktu verifikasi identitas sudah habis. Silakan verifikasi identitas lagi.',
      provider:
        'Layanan verifikasi identitas sedang bermasalah, jadi belum selesai. Silakan coba lagi sebentar lagi.',
      network:
        'Koneksi terputus, jadi hasil verifikasi identitas tidak diterima. Silakan periksa koneksi dan coba lagi.',
      refused:
        'Identitas sudah diverifikasi, tetapi tidak diterima sebagai verifikasi pengganti. Silakan beri tahu lembaga pelatihan.',
      unknown:
        'Hasil verifikasi pengganti tidak diterima. Mungkin sudah diproses, jadi silakan tanyakan ke lembaga pelatihan.',
      'signed-out':
        'Anda sudah keluar dari akun, jadi tidak bisa diproses. Silakan muat ulang halaman dan masuk lagi.',
      limit: 'Jatah verifikasi identitas hari ini sudah habis. Silakan tanyakan kepada lembaga pelatihan.',
      'still-locked':
        'Kunci belum bisa dibuka. Silakan verifikasi identitas lagi atau beri tahu lembaga pelatihan.',
      'locked-again':
        'Di server mOTP masih terkunci. Masukkan kode baru setelah 1 menit. Jika masih terkunci, beri tahu lembaga pelatihan.',
      unregistered:
        'Pendaftaran mOTP yang sama dengan data Anda tidak ditemukan, jadi kunci tidak dibuka. Silakan periksa data itu dengan lembaga pelatihan.',
      misconfigured: 'Situs ini sedang bermasalah, jadi belum selesai. Silakan beri tahu lembaga pelatihan.',
      throttled: 'Ada banyak permintaan dalam waktu singkat. Silakan tunggu sebentar, lalu coba lagi.',
      'clear-unknown':
        'Tidak ada jawaban, jadi belum diketahui apakah kunci sudah terbuka. Silakan coba masukkan kode verifikasi atau verifikasi identitas lagi.',
    },
  },
  identity: {
    title: 'Menunggu verifikasi identitas Anda',
    body: 'Silakan lanjutkan di jendela verifikasi identitas. Setelah selesai, Anda kembali ke halaman ini. Jika tidak terlihat, periksa jendela dan tab lain.',
    cancel: 'Hentikan verifikasi identitas',
  },
  redirecting: {
    title: 'Menuju halaman verifikasi identitas',
    body: 'Setelah selesai, Anda kembali ke halaman ini.',
  },
  clearing: {
    title: 'Sedang membuka kunci',
    body: 'Silakan tunggu sebentar.',
  },
  unlocked: {
    agency: 'Kunci sudah terbuka. Silakan masukkan kode yang sekarang terlihat di aplikasi.',
    app: 'Kunci sudah terbuka. Daftar lagi di aplikasi, lalu masukkan 6 angka yang tampil.',
  },
  misconfigured: {
    title: 'Verifikasi sedang tidak bisa dilakukan',
    body: 'Ada masalah pengaturan di situs ini. Silakan beri tahu lembaga pelatihan.',
    retry: 'Masukkan kode lagi',
  },
  unavailable: {
    'no-answer': 'Server mOTP tidak menjawab.',
    'agency-fault': 'Server mOTP bermasalah.',
    'app-registration': 'Pendaftaran aplikasi bermasalah.',
    'unknown-code': 'Kode belum bisa diperiksa.',
    unreadable: 'Kode belum bisa diperiksa.',
    'signed-out': 'Muat ulang halaman dan masuk lagi.\nAnda sudah keluar dari akun.',
    unknown:
      'Tidak diketahui apakah kode tadi diterima. Masukkan kode baru setelah muncul; jika terus terjadi, beri tahu lembaga pelatihan.',
  },
  verified: {
    title: 'Identitas Anda sudah dikonfirmasi',
    body: 'Selesai pukul {{time}}. Anda dapat melanjutkan.',
    next: 'Lanjutkan',
  },
  institution: {
    label: 'Lembaga pelatihan',
    contact: 'Kontak',
    generic: 'Silakan tanyakan ke lembaga pelatihan Anda.',
  },
  code: 'Kode galat',
  help: {
    open: 'Lihat bantuan',
    close: 'Tutup bantuan',
    back: 'Lihat bantuan lain',
    toCode: 'Kembali memasukkan kode',
    choose: 'Apa yang sekarang tampil di aplikasi mOTP?',
    screens: {
      password: 'Meminta kata sandi',
      code: 'Tampil 6 angka',
      register: 'Formulir pendaftaran',
      ap005: 'AP005',
      ap011: 'AP011',
      none: 'Tidak ada aplikasi',
    },
    screensNote: 'Layar aslinya bisa sedikit berbeda.',
    others: 'Bantuan lain',
    none: 'Tidak ada yang sesuai?',
    toUnlock: 'Ke pembukaan kunci',
    ifAp011: 'Jika kode tidak cocok lebih dari 5 kali dan mOTP terkunci, buka kuncinya dulu.',
    lockedFirst: 'mOTP terkunci. Buka kunci dahulu.',
    topics: {
      mismatch: {
        title: 'Kode tidak cocok',
        lead: 'Termasuk yang sebelumnya, 6 kali tidak cocok mengunci mOTP.',
        lines: [
          'Masukkan kode 6 digit yang sekarang terlihat di aplikasi.',
          'Atur tanggal dan waktu ponsel ke ‘otomatis’.',
          'Jika Anda punya beberapa ponsel, gunakan ponsel yang terakhir didaftarkan untuk mOTP.',
          'Jika tetap tidak bisa, tekan “mOTP 등록 초기화” (atur ulang pendaftaran mOTP) di aplikasi dan daftar lagi.',
        ],
      },
      ap005: {
        title: 'Pendaftaran di aplikasi berbeda (AP005)',
        lead: '“등록되지 않은 사용자입니다” berarti belum terdaftar di aplikasi, atau datanya berbeda.',
      },
      ap011: {
        title: 'Terkunci (AP009, AP011)',
        lead: 'Mendaftar ulang di aplikasi saat terkunci menampilkan “사용자 등록실패(… 5회 실패 사용자)”. Bukan sandi aplikasi (4 angka), melainkan kode (6 angka) tidak cocok lebih dari 5 kali.',
        lines: [
          'Tekan ‘Ke pembukaan kunci’ di bawah ini dan buka kunci dahulu.',
          'Setelah kunci terbuka, daftarkan lagi nama (이름) dan nomor ponsel (휴대폰 번호) Anda di aplikasi.',
          'Masukkan 6 angka yang tampil di aplikasi.',
        ],
      },
      password: {
        title: 'Lupa sandi aplikasi (4 angka)',
        lead: 'Memasukkan sandi aplikasi (4 angka) yang berbeda berkali-kali tidak menampilkan galat dan tidak mengunci.',
        lines: [
          'Jika tidak ingat, tekan “mOTP 등록 초기화” (atur ulang pendaftaran mOTP) di aplikasi.',
          'Masukkan nama (이름) dan nomor ponsel (휴대폰 번호) sama persis dengan data Anda di situs ini, dan tentukan kata sandi aplikasi yang baru.',
          'Masukkan 6 angka yang tampil di aplikasi.',
        ],
      },
      'wrong-registration': {
        title: 'Cara mendaftar atau memperbaikinya',
        lead: 'Nama dan nomor di aplikasi harus sama dengan di situs ini.',
      },
      changed: {
        title: 'Nomor atau nama berubah',
        lead: 'Ubah dulu data di situs ini, lalu daftar ulang di aplikasi.',
        otherTitle: 'Jika hanya ponselnya yang berganti',
        other: ['Daftarkan di ponsel baru, sama dengan data di situs ini.'],
      },
      'several-phones': {
        title: 'Punya beberapa ponsel',
        lead: 'Hanya kode dari ponsel yang terakhir didaftarkan yang bisa dipakai.',
        lines: [
          'Buka aplikasi di ponsel yang terakhir didaftarkan dan masukkan kode 6 digit yang sekarang terlihat.',
        ],
        otherTitle: 'Untuk memakai ponsel lain',
        other: [
          'Tekan “mOTP 등록 초기화” (atur ulang pendaftaran mOTP) di aplikasi ponsel yang ingin dipakai, lalu daftar.',
        ],
      },
      clock: {
        title: 'Periksa jam ponsel',
        lead: 'Jika jam ponsel tidak tepat, kode verifikasi terus tidak cocok.',
        lines: [
          'Di pengaturan ponsel, atur tanggal dan waktu ke ‘otomatis’.',
          'Setelah itu, masukkan kode baru yang muncul di aplikasi.',
        ],
      },
      'no-app': {
        title: 'Tidak bisa memakai aplikasi',
        lead: 'mOTP adalah aplikasi yang dipasang di ponsel.',
        lines: [
          'Jika tidak punya aplikasinya, tanyakan cara memasangnya ke lembaga pelatihan.',
          'Jika tidak bisa memakai aplikasinya, tanyakan ke lembaga pelatihan apakah ada cara lain.',
        ],
        alternative: [
          'Tekan ‘Ganti dengan verifikasi lewat ponsel’ di bawah ini.',
          'Jika tidak punya aplikasinya, tanyakan cara memasangnya ke lembaga pelatihan.',
        ],
      },
    },
  },
  clockCheck: {
    hereAsk: 'Apakah aplikasi mOTP ada di ponsel ini?',
    here: 'Ada di sini',
    elsewhere: 'Di ponsel lain',
    compare: 'Lihat jam ponsel. Apakah sama dengan waktu ini?',
    now: 'Waktu sekarang',
    same: 'Sama',
    different: 'Berbeda',
    differentResult: 'Jam ponsel tidak tepat.',
    intro: 'Sekarang detiknya. Tekan tombol saat kode di aplikasi berganti.',
    safe: 'Di sini tidak ada kode yang dikirim, jadi mOTP tidak terkunci.',
    device:
      'Ini dibandingkan dengan jam perangkat ini. Jika jam itu tidak tepat, hasilnya juga bisa berbeda.',
    press: 'Baru berganti',
    once: 'Sekali lagi: tekan tombol yang sama saat kode berganti berikutnya.',
    fast: 'Jam ponsel lebih cepat sekitar {{count}} detik.',
    slow: 'Jam ponsel lebih lambat sekitar {{count}} detik.',
    fastMinutes: 'Jam ponsel sekitar {{count}} menit terlalu cepat.',
    slowMinutes: 'Jam ponsel sekitar {{count}} menit terlambat.',
    fine: 'Jam ponsel tepat. Periksa penyebab lain.',
    unclear: 'Dua hasilnya berbeda. Periksa lagi.',
    android: {
      title: 'Ponsel Android (Samsung Galaxy dan lainnya)',
      lines: [
        'Tekan ‘Pengaturan’, ‘Manajemen umum’, dan ‘Tanggal dan waktu’ secara berurutan.',
        'Aktifkan ‘Tanggal dan waktu otomatis’.',
      ],
    },
    iphone: {
      title: 'iPhone',
      lines: [
        'Tekan ‘Pengaturan’, ‘Umum’, dan ‘Tanggal & Waktu’ secara berurutan.',
        'Aktifkan ‘Atur Otomatis’.',
      ],
    },
    again: 'Ulangi pemeriksaan jam dari awal',
  },
  support: {
    open: 'Beri tahu lembaga pelatihan',
    title: 'Yang disampaikan ke lembaga pelatihan',
    korean: 'Tunjukkan atau kirim teks Korea ini',
    phone: 'Nomor ponsel sekarang',
    account: 'ID masuk (opsional)',
    course: 'Kursus (opsional)',
    situation: 'Yang terjadi',
    choose: 'Pilih, atau tulis di bawah',
    situations: {
      mismatch: 'Kode terus tidak cocok',
      registration: 'Pendaftaran tidak ditemukan',
      changed: 'Nomor atau nama berubah',
      locked: 'Kunci tidak bisa dibuka',
      'no-phone': 'Ponsel bukan atas nama saya',
      'no-app': 'Aplikasi tidak bisa dipakai',
      fault: 'Sekarang tidak bisa verifikasi',
    },
    details: 'Penjelasan (tanpa kata sandi)',
    errors: {
      name: 'Tulis nama.',
      phone: 'Tulis nomor ponsel lengkap dengan angka.',
      situation: 'Pilih atau tulis yang terjadi.',
    },
    privacy: 'Di sini tidak ada yang dikirim atau disimpan. Salin, lalu beri tahu lembaga pelatihan.',
    privacySend: 'Dikirim bersama yang dicoba di layar ini. Kode tidak ada di dalamnya.',
    copy: 'Salin',
    copied:
      'Sudah disalin. Tempel di pesan ke lembaga pelatihan, atau telepon: cukup sebutkan nama, kode kesalahan, dan yang terjadi.',
    copyFailed:
      'Tidak bisa disalin. Salin sendiri teks di bawah ini, atau telepon: cukup sebutkan nama, kode kesalahan, dan yang terjadi.',
    send: 'Kirim',
    sent: 'Sudah dikirim ke lembaga pelatihan.',
    sendFailed: 'Tidak bisa dikirim. Silakan salin teks di bawah ini dan beri tahu lembaga pelatihan.',
  },
  alternative: {
    button: 'Ganti dengan verifikasi lewat ponsel',
    noUnlock: 'Verifikasi pengganti tidak membuka kunci mOTP.',
    checking: 'Hasil verifikasi identitas sedang diperiksa',
    cancelled: 'Verifikasi identitas belum selesai, jadi identitas Anda belum dikonfirmasi.',
  },
  identityWindow: {
    new: 'jendela baru',
    open: 'Buka jendela verifikasi identitas',
    blocked:
      'Jendela verifikasi identitas tidak terbuka. Silakan tekan ‘Buka jendela verifikasi identitas’ di bawah ini.',
    redirect: 'Lanjutkan di jendela ini',
    redirectNote: 'Anda meninggalkan halaman ini dan kembali setelah verifikasi identitas selesai.',
  },
  resumeRefused:
    'Verifikasi identitas ini tidak dimulai dari halaman ini, atau waktunya sudah habis. Silakan masukkan kode verifikasi. Jika masih terkunci, Anda bisa memverifikasi identitas lagi.',
};
