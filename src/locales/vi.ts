// oxlint-disable max-lines -- one language, one file
import type { Messages } from './ko.js';

/**
 * Vietnamese. NOT REVIEWED BY A NATIVE SPEAKER. The Korean words on buttons of the app and the institution stay in
 * quotation marks (wording.md). Vietnamese has no plural forms: `_one` and `_other` are the same.
 * The names of phone settings (clockCheck) were not checked on a phone.
 */
export const vi: Messages = {
  title: 'Xác thực mOTP',
  purpose: {
    '99': 'Xác nhận danh tính',
    '00': 'Xác nhận danh tính trước khi bắt đầu khóa học',
    '01': 'Xác nhận danh tính để tiếp tục học',
    '02': 'Xác nhận danh tính trước khi làm bài thi',
    '03': 'Xác nhận danh tính trước khi nộp bài tập',
    '04': 'Xác nhận danh tính trước khi làm bài đánh giá quá trình',
  },
  language: 'Ngôn ngữ · Language',
  field: {
    label: 'Mã xác thực mOTP (6 chữ số)',
    hint: '6 chữ số ứng dụng mOTP đang hiện.',
    autoSubmit: 'Mã được kiểm tra ngay khi bạn nhập đủ 6 chữ số.',
  },
  secrets: {
    password: 'Mật khẩu ứng dụng',
    passwordUse: '4 số, để mở',
    code: 'Mã xác thực',
    codeUse: '6 số, nhập ở trên',
  },
  submit: 'Xác thực',
  anyway: 'Vẫn gửi mã này',
  checking: 'Đang kiểm tra',
  countdown: {
    label: 'Mã mới sau',
    seconds: '{{count}} giây',
    device: 'Theo đồng hồ thiết bị này',
    ending: 'Sắp có mã mới.',
    changed: 'Mã trong ứng dụng đã đổi.',
  },
  entry: {
    empty: 'Hãy nhập 6 chữ số trong ứng dụng.\nMã không gửi qua tin nhắn mà hiện trong ứng dụng mOTP.',
    'app-password':
      'Hãy nhập 6 chữ số trong ứng dụng.\nMới 4 chữ số nên chưa gửi. Mật khẩu ứng dụng (4 chữ số) chỉ dùng để mở ứng dụng.',
    'too-short': 'Hãy nhập đủ 6 chữ số.\nBạn đã nhập {{count}} chữ số.',
    'too-long': 'Chỉ nhập 6 chữ số.\nBạn đã nhập nhiều hơn 6 chữ số.',
    'not-arrived': 'Hãy nhập lại 6 chữ số đang hiện.\nMã chưa được gửi đến.',
  },
  paste: {
    'no-digits': 'Hãy nhập 6 chữ số trong ứng dụng.\nNội dung dán không có mã nên không được nhận.',
    'too-few': 'Hãy sao chép đủ 6 chữ số.\nNội dung dán ít hơn 6 chữ số nên không được nhận.',
    'too-many': 'Chỉ sao chép 6 chữ số.\nNội dung dán nhiều hơn 6 chữ số nên không được nhận.',
    several: 'Chỉ sao chép mã xác thực.\nNội dung dán có nhiều dãy 6 chữ số nên không được nhận.',
  },
  mismatch: {
    first: 'Mã xác thực không khớp.\nHãy nhập lại 6 chữ số trong ứng dụng.',
    again: 'Tại đây đã {{count}} lần không khớp.',
    check: 'Hãy kiểm tra rồi nhập lại.',
    rule: 'Tính cả những lần trước, 6 lần không khớp thì mOTP bị khóa.',
    left: 'Thêm {{count}} lần không khớp nữa thì mOTP bị khóa.',
    danger: 'Không khớp lần nữa có thể bị khóa.',
    next: 'Không khớp lần nữa sẽ bị khóa.',
    undo: 'Nếu bị khóa vẫn mở được.',
    unfold: 'Vẫn không khớp?',
    causes: {
      changed: 'Qua 1 phút thì mã đổi.',
      clock: 'Đồng hồ điện thoại có đúng không?',
      phone: 'Có phải điện thoại đăng ký gần nhất?',
      member: 'Thông tin đăng ký có giống trang này?',
    },
  },
  doubt: {
    'refused-already': 'Nếu số giống nhau, xem bên dưới.\nMã này vừa không khớp lúc nãy nên không gửi lại.',
    offline: 'Kiểm tra mạng rồi nhấn lại.\nKhông có kết nối mạng. Chưa gửi gì.',
    paused: 'Hãy đợi một lát.\nCó quá nhiều yêu cầu. Hãy nhập mã mới sau khoảng 20 giây.',
    'sent-already': 'Hãy đợi mã mới rồi nhập.\nMã này đã được gửi nên không gửi lại.',
    'used-already': 'Hãy đợi mã mới rồi nhập.\nMã này vừa dùng cho lần xác nhận trước. Chưa gửi gì.',
    stale: 'Hãy nhập 6 chữ số mới.\nMã trong ứng dụng đã đổi. Chưa gửi gì.',
    ending: 'Hãy đợi mã mới rồi nhập.\nMã sắp đổi. Chưa gửi gì.',
    'may-lock':
      'Chưa gửi gì: hãy kiểm tra trước.\nNếu giống số trong ứng dụng, nhấn “Vẫn gửi mã này”. Nếu bị khóa vẫn mở được.',
  },
  registeredAgain:
    'Đăng ký tên (이름) và số điện thoại (휴대폰 번호) trong ứng dụng, rồi nhập 6 chữ số đang hiển thị ở đó.',
  onceMore: 'Lần xác nhận trước đã xong. Bây giờ hãy nhập một mã mới.',
  unregistered: {
    title: 'Chưa đăng ký trong ứng dụng hoặc thông tin không khớp',
    again: 'Đã đăng ký nhưng vẫn chưa khớp\nHãy nhờ cơ sở đào tạo kiểm tra thông tin của bạn.',
    member: 'Thông tin của bạn tại cơ sở đào tạo (*: đã che)',
    name: 'Tên',
    phone: 'Số điện thoại',
    ask: 'Thông tin này hiện còn đúng không?',
    right: 'Đúng',
    old: 'Đã thay đổi',
    never: 'Tôi chưa từng đăng ký trong ứng dụng',
    change: 'Chọn câu trả lời khác',
    registerSteps: [
      'Mở ứng dụng. Nếu không có màn hình đăng ký, nhấn “mOTP 등록 초기화” (chỉ đặt lại đăng ký mOTP).',
      'Đăng ký đúng họ tên (이름) và số điện thoại (휴대폰 번호) đầy đủ, không có dấu sao.',
      'Đặt mật khẩu ứng dụng (4 chữ số), rồi nhập 6 chữ số đang hiển thị trong ứng dụng.',
    ],
    oldSteps: [
      'Trước tiên, nhờ cơ sở đào tạo đổi thông tin của bạn trên trang này.',
      'Sau khi đổi, nhấn “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng và đăng ký thông tin mới.',
      'Nhập 6 chữ số đang hiển thị trong ứng dụng.',
    ],
    spelling: 'Đăng ký tên giống cả khoảng trắng, chính tả và chữ hoa.',
    done: 'Đăng ký xong thì nhập mã xác thực',
    steps: 'Xem cách đăng ký',
    lastDigitsOpen: 'So với số đã đăng ký trong ứng dụng',
    lastDigits: '4 số cuối của số điện thoại đã đăng ký trong ứng dụng',
    lastDigitsSame:
      'Số bạn vừa nhập giống trên trang này. Có thể trong ứng dụng bị ghi sai, hãy đăng ký lại.',
    lastDigitsDifferent:
      'Khác với trên trang này.\nSố bạn nhập ({{digits}}) có phải 4 số cuối của số điện thoại đang dùng không?',
    lastDigitsMine: 'Tôi đang dùng số vừa nhập',
    lastDigitsNot: 'Tôi không dùng số vừa nhập',
    lastDigitsSafe: 'Không phải mật khẩu ứng dụng. Chỉ so sánh tại đây, không gửi đi.',
  },
  locked: {
    title: 'mOTP của bạn đã bị khóa',
    titleApp: 'Ứng dụng có hiển thị “등록실패” không?',
    why: 'Tính cả những lần trước, mã xác thực (6 chữ số) không khớp 6 lần.',
    whyApp: 'Nếu có, mOTP đã bị khóa. Hãy mở khóa trước.',
    how: 'Xác minh bằng điện thoại đứng tên bạn sẽ mở khóa ngay.',
    path: {
      verify: 'Xác minh bằng điện thoại',
      unlocked: 'Mở khóa',
      register: 'Đăng ký lại trong ứng dụng',
      code: 'Nhập mã',
    },
    noPhone: 'Không có điện thoại đứng tên bạn?',
    noPhoneHow: 'Hãy nhờ cơ sở đào tạo mở khóa (“인증 제한 초기화”: đặt lại giới hạn xác thực).',
    unlock: 'Xác minh danh tính và mở khóa',
    noReset: '“mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng không mở khóa được.',
    back: 'Không có. Quay lại nhập mã',
    backUnlocked: 'Cơ sở đào tạo đã mở khóa cho bạn chưa?',
    notice: {
      cancelled: 'Việc xác minh danh tính chưa hoàn tất. mOTP vẫn đang bị khóa.',
      blocked:
        'Cửa sổ xác minh danh tính không mở được. Vui lòng cho phép cửa sổ bật lên (pop-up) rồi nhấn lại.',
      'window-closed':
        'Chưa có kết quả xác minh danh tính. Nếu cửa sổ xác minh vẫn đang mở, vui lòng hoàn tất ở đó. Nếu đã đóng, vui lòng nhấn lại.',
      'someone-else':
        'Người vừa xác minh khác với thông tin trên trang này. Hãy dùng điện thoại đứng tên bạn; nếu vẫn khác, nhờ cơ sở đào tạo kiểm tra thông tin.',
      expired: 'Đã hết thời gian xác minh danh tính. Vui lòng xác minh lại.',
      provider: 'Dịch vụ xác minh danh tính gặp sự cố nên chưa hoàn tất. Vui lòng thử lại sau ít phút.',
      network: 'Kết nối bị ngắt nên chưa nhận được kết quả xác minh. Vui lòng kiểm tra kết nối rồi thử lại.',
      refused:
        'Đã xác minh danh tính nhưng không được chấp nhận thay cho mã xác thực. Vui lòng báo cho cơ sở đào tạo.',
      unknown: 'Không nhận được kết quả. Có thể bạn đã được xác nhận, hãy hỏi cơ sở đào tạo.',
      'signed-out': 'Bạn đã bị đăng xuất. Hãy tải lại trang và đăng nhập lại.',
      limit: 'Hôm nay bạn đã dùng hết số lần xác minh danh tính. Vui lòng hỏi cơ sở đào tạo.',
      'still-locked': 'Chưa mở khóa được. Vui lòng xác minh danh tính lại hoặc báo cho cơ sở đào tạo.',
      'locked-again':
        'Trên máy chủ mOTP vẫn còn khóa. Sau 1 phút hãy nhập mã mới. Nếu vẫn bị khóa, hãy báo cho cơ sở đào tạo.',
      unregistered:
        'Không tìm thấy đăng ký mOTP trùng với thông tin của bạn nên chưa mở khóa được. Vui lòng kiểm tra thông tin với cơ sở đào tạo.',
      misconfigured: 'Trang này gặp sự cố nên chưa hoàn tất. Vui lòng báo cho cơ sở đào tạo.',
      throttled: 'Có nhiều yêu cầu trong thời gian ngắn. Vui lòng chờ một lát rồi thử lại.',
      'clear-unknown': 'Chưa biết đã mở khóa hay chưa. Hãy thử nhập mã hoặc xác minh lại.',
    },
  },
  identity: {
    title: 'Đang chờ bạn xác minh danh tính',
    body: 'Vui lòng tiếp tục trong cửa sổ xác minh danh tính. Sau khi xong, bạn sẽ quay lại trang này. Nếu không thấy, vui lòng tìm trong các cửa sổ và thẻ khác.',
    cancel: 'Dừng lại',
  },
  redirecting: {
    title: 'Đang chuyển đến trang xác minh danh tính',
    body: 'Sau khi xong, bạn sẽ quay lại trang này.',
  },
  clearing: {
    title: 'Đang mở khóa',
    body: 'Vui lòng chờ một lát.',
  },
  unlocked: {
    agency: 'mOTP đã được mở khóa. Hãy nhập 6 chữ số đang hiện trong ứng dụng.',
    app: 'mOTP đã được mở khóa. Hãy đăng ký lại trong ứng dụng, rồi nhập 6 chữ số đang hiển thị.',
  },
  misconfigured: {
    title: 'Hiện không thể xác thực',
    body: 'Trang của cơ sở đào tạo gặp sự cố, không phải mã của bạn.',
    retry: 'Nhập lại mã',
  },
  unavailable: {
    'no-answer': 'Máy chủ mOTP không phản hồi.',
    'agency-fault': 'Máy chủ mOTP gặp sự cố.',
    'app-registration': 'Đăng ký ứng dụng gặp sự cố.',
    'unknown-code': 'Hiện chưa kiểm tra được mã.',
    unreadable: 'Hiện chưa kiểm tra được mã.',
    'signed-out': 'Hãy tải lại trang và đăng nhập lại.\nBạn đã bị đăng xuất.',
    unknown:
      'Chưa biết mã vừa nhập có được chấp nhận không. Hãy nhập mã mới khi mã xuất hiện; nếu vẫn tiếp diễn, hãy báo cho cơ sở đào tạo.',
  },
  verified: {
    title: 'Đã xác nhận danh tính của bạn',
    body: 'Hoàn tất lúc {{time}}. Bạn có thể tiếp tục.',
    next: 'Tiếp tục',
  },
  institution: {
    label: 'Cơ sở đào tạo',
    contact: 'Liên hệ',
    generic: 'Vui lòng liên hệ cơ sở đào tạo của bạn.',
  },
  code: 'Mã lỗi',
  help: {
    open: 'Xem trợ giúp',
    close: 'Đóng trợ giúp',
    back: 'Xem các mục khác',
    toCode: 'Quay lại nhập mã',
    choose: 'Ứng dụng mOTP trên điện thoại đang hiện gì?',
    screens: {
      password: 'Hỏi mật khẩu',
      code: 'Hiện 6 chữ số',
      register: 'Màn hình đăng ký',
      ap005: 'AP005',
      ap011: 'AP011',
      none: 'Tôi không có ứng dụng',
    },
    screensNote: 'Màn hình thật có thể hơi khác.',
    others: 'Trợ giúp khác',
    none: 'Không có mục nào phù hợp?',
    toUnlock: 'Đến phần mở khóa',
    ifAp011: 'Nếu mã không khớp quá 5 lần và mOTP bị khóa, hãy mở khóa trước.',
    lockedFirst: 'mOTP đang bị khóa. Hãy mở khóa trước.',
    topics: {
      mismatch: {
        title: 'Mã xác thực không khớp',
        lead: 'Tính cả những lần trước, 6 lần không khớp thì mOTP bị khóa.',
        lines: [
          'Nhập 6 chữ số đang hiện trong ứng dụng.',
          'Đặt ngày và giờ trên điện thoại thành tự động.',
          'Nếu có nhiều điện thoại, hãy dùng điện thoại đăng ký gần nhất.',
          'Nếu vẫn không được, hãy nhấn “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng rồi đăng ký lại.',
        ],
      },
      ap005: {
        title: 'Đăng ký trong ứng dụng khác (AP005)',
        lead: '“등록되지 않은 사용자입니다” nghĩa là chưa đăng ký trong ứng dụng hoặc thông tin khác.',
      },
      ap011: {
        title: 'Bị khóa (AP009, AP011)',
        lead: 'Đăng ký lại trong ứng dụng khi đang bị khóa sẽ hiện “사용자 등록실패(… 5회 실패 사용자)”. Không phải mật khẩu ứng dụng (4 chữ số) mà là mã xác thực (6 chữ số) không khớp quá 5 lần.',
        lines: [
          'Nhấn ‘Đến phần mở khóa’ bên dưới và mở khóa trước.',
          'Sau đó đăng ký lại tên (이름) và số điện thoại (휴대폰 번호) trong ứng dụng.',
          'Nhập 6 chữ số đang hiển thị trong ứng dụng.',
        ],
      },
      password: {
        title: 'Quên mật khẩu ứng dụng (4 chữ số)',
        lead: 'Nhập sai mật khẩu ứng dụng (4 chữ số) nhiều lần cũng không hiện lỗi và không bị khóa.',
        lines: [
          'Nếu không nhớ, hãy nhấn “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng.',
          'Nhập tên (이름) và số điện thoại (휴대폰 번호) giống thông tin trên trang này, rồi đặt mật khẩu ứng dụng mới.',
          'Nhập 6 chữ số đang hiển thị trong ứng dụng.',
        ],
      },
      'wrong-registration': {
        title: 'Cách đăng ký hoặc sửa đăng ký',
        lead: 'Tên và số trong ứng dụng phải giống thông tin trên trang này.',
      },
      changed: {
        title: 'Đã đổi số hoặc tên',
        lead: 'Đổi thông tin trên trang này trước, rồi đăng ký lại trong ứng dụng.',
        otherTitle: 'Nếu chỉ đổi điện thoại',
        other: ['Đăng ký trên điện thoại mới, giống thông tin trên trang này.'],
      },
      'several-phones': {
        title: 'Có nhiều điện thoại',
        lead: 'Chỉ dùng được mã trên điện thoại đăng ký gần đây nhất.',
        lines: ['Mở ứng dụng trên điện thoại đăng ký gần đây nhất và nhập 6 chữ số đang hiện.'],
        otherTitle: 'Muốn dùng điện thoại khác',
        other: [
          'Nhấn “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng trên điện thoại muốn dùng rồi đăng ký.',
        ],
      },
      clock: {
        title: 'Kiểm tra đồng hồ điện thoại',
        lead: 'Nếu đồng hồ điện thoại không đúng, mã xác thực sẽ luôn không khớp.',
        lines: [
          'Đặt ngày và giờ trong cài đặt điện thoại thành tự động.',
          'Sau đó nhập mã mới hiện trong ứng dụng.',
        ],
      },
      'no-app': {
        title: 'Không dùng được ứng dụng',
        lead: 'mOTP là ứng dụng trên điện thoại. 6 chữ số trong đó xác nhận danh tính của bạn.',
        lines: [
          'Nếu chưa có, hãy hỏi cơ sở đào tạo cách cài đặt.',
          'Nếu không dùng được, hãy hỏi cơ sở đào tạo có cách khác không.',
        ],
        alternative: [
          'Nhấn ‘Xác minh bằng điện thoại để thay thế’ bên dưới.',
          'Nếu chưa có, hãy hỏi cơ sở đào tạo cách cài đặt.',
        ],
      },
    },
  },
  clockCheck: {
    hereAsk: 'Ứng dụng mOTP có trên điện thoại này không?',
    here: 'Có',
    elsewhere: 'Ở điện thoại khác',
    compare: 'Hãy xem đồng hồ điện thoại. Có giống giờ này không?',
    now: 'Giờ hiện tại',
    same: 'Giống nhau',
    different: 'Khác nhau',
    differentResult: 'Đồng hồ điện thoại không đúng.',
    intro: 'Bây giờ kiểm tra giây. Hãy nhấn nút đúng lúc mã trong ứng dụng đổi.',
    safe: 'Ở đây không gửi mã nên mOTP không bị khóa.',
    device: 'Việc này so với đồng hồ của thiết bị này, nên đồng hồ đó phải đúng.',
    press: 'Vừa đổi',
    once: 'Thêm một lần: nhấn nút này ở lần đổi tiếp theo.',
    fast: 'Đồng hồ điện thoại nhanh khoảng {{count}} giây.',
    slow: 'Đồng hồ điện thoại chậm khoảng {{count}} giây.',
    fastMinutes: 'Đồng hồ điện thoại nhanh khoảng {{count}} phút.',
    slowMinutes: 'Đồng hồ điện thoại chậm khoảng {{count}} phút.',
    fine: 'Đồng hồ điện thoại đúng. Hãy kiểm tra nguyên nhân khác.',
    unclear: 'Hai lần nhấn cho kết quả khác nhau. Hãy kiểm tra lại.',
    android: {
      title: 'Điện thoại Android (Samsung Galaxy, v.v.)',
      lines: [
        'Vui lòng lần lượt nhấn ‘Cài đặt’, ‘Quản lý chung’ và ‘Ngày và giờ’.',
        'Vui lòng bật ‘Ngày và giờ tự động’.',
      ],
    },
    iphone: {
      title: 'iPhone',
      lines: [
        'Vui lòng lần lượt nhấn ‘Cài đặt’, ‘Cài đặt chung’ và ‘Ngày & Giờ’.',
        'Vui lòng bật ‘Đặt tự động’.',
      ],
    },
    again: 'Kiểm tra đồng hồ lại từ đầu',
  },
  support: {
    open: 'Báo cho cơ sở đào tạo',
    title: 'Nội dung báo cho cơ sở đào tạo',
    korean: 'Cho xem hoặc gửi câu tiếng Hàn này',
    phone: 'Số điện thoại đang dùng',
    account: 'Tên đăng nhập (không bắt buộc)',
    course: 'Khóa học (không bắt buộc)',
    situation: 'Tình huống',
    choose: 'Chọn hoặc viết bên dưới',
    situations: {
      mismatch: 'Mã liên tục không khớp',
      registration: 'Không thấy đăng ký mOTP',
      changed: 'Đã đổi số hoặc tên',
      locked: 'Không mở khóa được',
      'no-phone': 'Không có số đứng tên mình',
      'no-app': 'Không dùng được ứng dụng',
      fault: 'Hiện không thể xác thực',
    },
    details: 'Mô tả chi tiết (không ghi mật khẩu)',
    errors: {
      name: 'Hãy nhập họ tên.',
      phone: 'Hãy nhập đầy đủ số điện thoại bằng chữ số.',
      situation: 'Hãy chọn hoặc viết tình huống.',
    },
    privacy: 'Ở đây không gửi hay lưu gì. Hãy sao chép rồi báo cho cơ sở đào tạo.',
    privacySend: 'Được gửi cùng những gì đã thử trên màn hình này. Không có mã xác thực trong đó.',
    copy: 'Sao chép nội dung',
    copied:
      'Đã sao chép. Hãy dán vào tin nhắn gửi cơ sở đào tạo, hoặc gọi điện và nói tên, mã lỗi, tình huống.',
    copyFailed:
      'Không sao chép được. Hãy tự sao chép nội dung dưới đây, hoặc gọi điện và nói tên, mã lỗi, tình huống.',
    send: 'Gửi',
    sent: 'Đã gửi cho cơ sở đào tạo.',
    sendFailed: 'Không gửi được. Vui lòng sao chép nội dung dưới đây và báo cho cơ sở đào tạo.',
  },
  alternative: {
    button: 'Xác minh bằng điện thoại để thay thế',
    noUnlock: 'Xác thực thay thế không mở khóa mOTP.',
    checking: 'Đang kiểm tra kết quả xác minh danh tính',
    cancelled: 'Việc xác minh danh tính chưa hoàn tất nên danh tính của bạn chưa được xác nhận.',
  },
  identityWindow: {
    new: 'cửa sổ mới',
    open: 'Mở cửa sổ xác minh danh tính',
    blocked:
      'Cửa sổ xác minh danh tính không mở được. Vui lòng nhấn ‘Mở cửa sổ xác minh danh tính’ bên dưới.',
    redirect: 'Tiếp tục trong cửa sổ này',
    redirectNote: 'Bạn sẽ rời trang này và quay lại sau khi xác minh danh tính xong.',
  },
  resumeRefused:
    'Lần xác minh danh tính này không bắt đầu từ trang này hoặc đã hết thời gian. Vui lòng nhập mã xác thực. Nếu mOTP vẫn bị khóa, bạn có thể xác minh danh tính lại.',
};
