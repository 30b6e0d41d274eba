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
  field: {
    label: 'Mã xác thực mOTP (6 chữ số)',
    hint: '6 chữ số đang hiện trong ứng dụng mOTP.',
    autoSubmit: 'Mã được kiểm tra ngay khi bạn nhập đủ 6 chữ số.',
  },
  secrets: {
    password: 'Mật khẩu ứng dụng',
    passwordUse: '4 số, để mở',
    code: 'Mã xác thực',
    codeUse: '6 số, nhập ở dưới',
  },
  submit: 'Xác thực',
  anyway: 'Vẫn gửi mã này',
  checking: 'Đang kiểm tra',
  countdown: {
    label: 'Mã mới sau',
    seconds_one: '{{count}} giây',
    seconds_other: '{{count}} giây',
    device: 'Mã mới sau (đồng hồ thiết bị này)',
    ending: 'Sắp có mã mới.',
    changed: 'Mã trong ứng dụng đã đổi.',
  },
  entry: {
    empty: 'Hãy nhập mã 6 chữ số.',
    'app-password':
      'Bạn đã nhập 4 chữ số.\nKhông phải mật khẩu ứng dụng (4 chữ số): hãy nhập 6 chữ số hiện ra sau khi mở ứng dụng.',
    'too-short_one': 'Bạn đã nhập {{count}} chữ số.\nHãy nhập đủ 6 chữ số hiển thị trong ứng dụng.',
    'too-short_other': 'Bạn đã nhập {{count}} chữ số.\nHãy nhập đủ 6 chữ số hiển thị trong ứng dụng.',
    'too-long': 'Nhiều hơn 6 chữ số.\nChỉ nhập 6 chữ số hiển thị trong ứng dụng.',
    'not-arrived': 'Mã chưa được gửi đến.\nHãy nhập lại 6 chữ số đang hiển thị trong ứng dụng.',
  },
  paste: {
    'no-digits':
      'Văn bản này không có mã.\nNội dung dán không được nhận. Hãy nhập 6 chữ số hiển thị trong ứng dụng.',
    'too-few': 'Ít hơn 6 chữ số.\nNội dung dán không được nhận. Hãy sao chép đủ 6 chữ số.',
    'too-many': 'Nhiều hơn 6 chữ số.\nNội dung dán không được nhận. Chỉ sao chép 6 chữ số.',
    several: 'Có nhiều dãy 6 chữ số.\nNội dung dán không được nhận. Chỉ sao chép mã xác thực.',
  },
  mismatch: {
    first: 'Mã xác thực không khớp.\nHãy nhập 6 chữ số đang hiển thị trong ứng dụng.',
    again_one: 'Trên màn hình này đã {{count}} lần không khớp.',
    again_other: 'Trên màn hình này đã {{count}} lần không khớp.',
    rule: 'Tính cả các trang khác, quá 5 lần (lần thứ 6) thì mOTP bị khóa.',
    left_one: 'Thêm {{count}} lần không khớp nữa thì mOTP bị khóa.',
    left_other: 'Thêm {{count}} lần không khớp nữa thì mOTP bị khóa.',
    unfold: 'Vẫn không khớp?',
    causes: {
      changed: 'Mã có đổi vì đã qua 1 phút không?',
      clock: 'Đồng hồ điện thoại có đúng không?',
      phone: 'Có phải điện thoại đăng ký gần nhất?',
      member: 'Thông tin đăng ký có giống trang này?',
    },
  },
  doubt: {
    'refused-already':
      'Mã này đã không khớp.\nĐây là cùng một mã nên không gửi lại. Hãy nhập khi ứng dụng hiện mã mới.',
    offline: 'Không có kết nối mạng.\nChưa gửi gì. Hãy kiểm tra kết nối rồi nhấn lại.',
    paused: 'Hãy đợi một lát.\nCó quá nhiều yêu cầu. Hãy nhập mã mới sau khoảng 20 giây.',
    'sent-already': 'Mã này đã được gửi.\nKhông gửi lại. Hãy nhập khi ứng dụng hiện mã mới.',
    stale: 'Mã đã đổi.\nChưa gửi gì. Hãy nhập 6 chữ số mới trong ứng dụng.',
    ending: 'Mã sắp đổi.\nChưa gửi gì. Hãy nhập mã mới khi mã hiện ra.',
    'may-lock':
      'Chưa gửi gì.\nNếu lần này cũng không khớp, mOTP có thể bị khóa. Hãy kiểm tra các điểm dưới đây trước.',
  },
  throttled: 'Hãy đợi một lát.\nCó quá nhiều yêu cầu. Hãy nhập mã mới sau khoảng 20 giây.',
  registeredAgain: 'Đăng ký xong, hãy nhập 6 chữ số đang hiển thị trong ứng dụng.',
  unregistered: {
    title: 'Không tìm thấy thông tin đăng ký ứng dụng mOTP',
    why: 'Tên và số điện thoại đã đăng ký trong ứng dụng phải giống thông tin của bạn trên trang này.',
    member: 'Thông tin của bạn trên trang này',
    rightTitle: 'Nếu thông tin này đúng',
    rightStep:
      'Vui lòng nhấn “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng và đăng ký lại giống hệt như vậy.',
    oldTitle: 'Nếu thông tin này đã cũ',
    oldStep:
      'Trước tiên, vui lòng yêu cầu cơ sở đào tạo thay đổi thông tin của bạn. Sau khi đã thay đổi, vui lòng nhấn “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng và đăng ký lại.',
    done: 'Tôi đã đăng ký lại',
  },
  locked: {
    title: 'mOTP của bạn đã bị khóa',
    why: 'Mã xác thực đã không khớp nhiều lần.',
    whyApp: 'Nếu ứng dụng hiển thị ‘AP011’, mOTP bị khóa vì mã xác thực đã không khớp nhiều lần.',
    how: 'Bạn có thể mở khóa sau khi xác minh danh tính bằng điện thoại (“휴대폰 본인인증”).',
    askInstitution:
      'Không thể mở khóa trên trang này. Vui lòng yêu cầu cơ sở đào tạo mở khóa mOTP (“인증 제한 초기화”).',
    unlock: 'Xác minh danh tính và mở khóa',
    noReset:
      'Trong khi mOTP bị khóa, không thể dùng “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng.',
    back: 'Quay lại nhập mã xác thực',
    notice: {
      cancelled: 'Việc xác minh danh tính chưa hoàn tất. mOTP vẫn đang bị khóa.',
      blocked:
        'Cửa sổ xác minh danh tính không mở được. Vui lòng cho phép cửa sổ bật lên (pop-up) rồi nhấn lại.',
      'window-closed':
        'Chưa có kết quả xác minh danh tính. Nếu cửa sổ xác minh vẫn đang mở, vui lòng hoàn tất ở đó. Nếu đã đóng, vui lòng nhấn lại.',
      'someone-else':
        'Thông tin vừa xác minh khác với thông tin của bạn trên trang này. Vui lòng kiểm tra thông tin với cơ sở đào tạo.',
      expired: 'Đã hết thời gian xác minh danh tính. Vui lòng xác minh lại.',
      provider: 'Dịch vụ xác minh danh tính gặp sự cố nên chưa hoàn tất. Vui lòng thử lại sau ít phút.',
      network: 'Kết nối bị ngắt nên chưa nhận được kết quả xác minh. Vui lòng kiểm tra kết nối rồi thử lại.',
      refused:
        'Đã xác minh danh tính nhưng không được chấp nhận thay cho mã xác thực. Vui lòng báo cho cơ sở đào tạo.',
      unknown:
        'Đã xác minh danh tính nhưng không nhận được kết quả xác nhận thay thế. Có thể đã được chấp nhận, vui lòng hỏi cơ sở đào tạo.',
      'signed-out': 'Bạn đã bị đăng xuất nên chưa xử lý được. Vui lòng tải lại trang và đăng nhập lại.',
      'still-locked': 'Chưa mở khóa được. Vui lòng xác minh danh tính lại hoặc báo cho cơ sở đào tạo.',
      unregistered:
        'Không tìm thấy đăng ký mOTP trùng với thông tin của bạn nên chưa mở khóa được. Vui lòng kiểm tra thông tin với cơ sở đào tạo.',
      misconfigured: 'Chưa mở khóa được do cài đặt của trang này. Vui lòng báo cho cơ sở đào tạo.',
      throttled: 'Có nhiều yêu cầu trong thời gian ngắn. Vui lòng chờ một lát rồi thử lại.',
      'clear-unknown':
        'Không nhận được phản hồi nên không biết đã mở khóa hay chưa. Vui lòng thử nhập mã xác thực hoặc xác minh danh tính lại.',
    },
  },
  appLocked: {
    ask: 'Ứng dụng có hiển thị ‘AP011’ không?',
  },
  identity: {
    title: 'Đang chờ bạn xác minh danh tính',
    body: 'Vui lòng tiếp tục trong cửa sổ xác minh danh tính. Sau khi xong, bạn sẽ quay lại trang này. Nếu không thấy cửa sổ, vui lòng tìm phía sau các cửa sổ khác.',
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
    agency: 'mOTP đã được mở khóa. Vui lòng nhập mã đang hiển thị trong ứng dụng.',
    app: 'mOTP đã được mở khóa. Trước tiên, vui lòng đăng ký lại trong ứng dụng, rồi nhập mã đang hiển thị trong ứng dụng.',
  },
  misconfigured: {
    title: 'Hiện không thể xác thực',
    body: 'Có vấn đề trong cài đặt của trang này. Vui lòng báo cho cơ sở đào tạo.',
    retry: 'Nhập lại mã',
  },
  unavailable: {
    'no-answer': 'Máy chủ mOTP không phản hồi.',
    'agency-fault': 'Máy chủ mOTP gặp sự cố nên chưa kiểm tra được mã.',
    'app-registration': 'Có sự cố khi xử lý đăng ký ứng dụng nên chưa kiểm tra được mã.',
    'unknown-code': 'Nhận được phản hồi không xác định nên chưa kiểm tra được mã.',
    unreadable: 'Nhận được phản hồi không đọc được nên chưa kiểm tra được mã.',
    'signed-out': 'Bạn đã bị đăng xuất nên chưa xử lý được. Vui lòng tải lại trang và đăng nhập lại.',
    unknown: 'Không biết kết quả của mã bạn đã nhập. Vui lòng nhập mã mới khi mã xuất hiện.',
    again: 'Nếu vẫn tiếp diễn, vui lòng báo cho cơ sở đào tạo.',
  },
  verified: {
    title: 'Đã xác nhận danh tính của bạn',
    body: 'Bạn có thể tiếp tục.',
  },
  institution: {
    label: 'Cơ sở đào tạo',
    generic: 'Vui lòng liên hệ cơ sở đào tạo của bạn.',
  },
  code: 'mã phản hồi {{code}}',
  help: {
    open: 'Xem trợ giúp',
    close: 'Đóng trợ giúp',
    back: 'Xem các mục khác',
    choose: 'Bạn cần trợ giúp về việc gì?',
    what: 'mOTP là cách xác nhận danh tính bằng mã 6 chữ số hiển thị trong ứng dụng trên điện thoại. Mã đổi mỗi phút một lần.',
    toUnlock: 'Đến phần mở khóa',
    ifAp011: 'Nếu ứng dụng hiển thị ‘AP011’, trước tiên vui lòng mở khóa mOTP.',
    topics: {
      mismatch: {
        title: 'Có thông báo mã xác thực không khớp',
        lines: [
          'Vui lòng nhập mã 6 chữ số đang hiển thị trong ứng dụng.',
          'Vui lòng đặt ngày và giờ trên điện thoại thành tự động.',
          'Nếu có nhiều điện thoại, vui lòng dùng điện thoại bạn đăng ký mOTP gần đây nhất.',
          'Nếu vẫn không được, vui lòng nhấn “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng và đăng ký lại.',
        ],
        locked: [
          'mOTP đang bị khóa, trước tiên vui lòng mở khóa theo hướng dẫn trên trang này.',
          'Vui lòng đặt ngày và giờ trên điện thoại thành tự động.',
          'Vui lòng nhập mã trên điện thoại bạn đăng ký mOTP gần đây nhất.',
          'Nếu vẫn không được, vui lòng nhấn “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng và đăng ký lại.',
        ],
      },
      ap005: {
        title: 'Có thông báo không tìm thấy thông tin đăng ký ứng dụng (AP005)',
        lines: [
          'Tên hoặc số điện thoại đã đăng ký trong ứng dụng khác với thông tin của bạn trên trang này.',
          'Nếu thông tin trên trang này đúng, vui lòng nhấn “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng và đăng ký giống hệt như vậy.',
          'Nếu thông tin trên trang này đã cũ, trước tiên vui lòng yêu cầu cơ sở đào tạo thay đổi.',
          'Sau khi đã thay đổi, vui lòng nhấn “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng và đăng ký lại.',
        ],
        locked: [
          'mOTP đang bị khóa, trước tiên vui lòng mở khóa theo hướng dẫn trên trang này.',
          'Nếu thông tin trên trang này đã cũ, vui lòng yêu cầu cơ sở đào tạo thay đổi.',
          'Khi thông tin đã đúng, vui lòng nhấn “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng và đăng ký giống hệt như vậy.',
        ],
      },
      ap011: {
        title: 'Ứng dụng hiển thị ‘AP011’ hoặc mOTP đã bị khóa',
        lines: [
          'mOTP bị khóa vì mã xác thực đã không khớp nhiều lần.',
          'Vui lòng nhấn ‘Đến phần mở khóa’ bên dưới để mở khóa trước.',
          'Sau khi mở khóa, vui lòng đăng ký lại tên và số điện thoại trong ứng dụng.',
          '“mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng không mở được khóa.',
        ],
        locked: [
          'mOTP bị khóa vì mã xác thực đã không khớp nhiều lần.',
          'Trước tiên, vui lòng mở khóa theo hướng dẫn trên trang này.',
          'Sau khi mở khóa, nếu ứng dụng đã hiển thị ‘AP011’, vui lòng đăng ký lại trong ứng dụng.',
          '“mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng không mở được khóa.',
        ],
      },
      password: {
        title: 'Tôi quên mật khẩu ứng dụng (4 chữ số)',
        lines: [
          'Dù nhập mật khẩu ứng dụng khác nhau nhiều lần, mOTP cũng không bị khóa.',
          'Nếu không nhớ, vui lòng nhấn “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng.',
          'Vui lòng nhập tên và số điện thoại giống hệt thông tin của bạn trên trang này và đặt mật khẩu ứng dụng mới.',
          'Sau khi đăng ký xong, vui lòng nhập mã 6 chữ số đang hiển thị trong ứng dụng vào trang này.',
        ],
        locked: [
          'mOTP đang bị khóa, trước tiên vui lòng mở khóa theo hướng dẫn trên trang này.',
          'Sau khi mở khóa, vui lòng nhấn “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng.',
          'Vui lòng nhập tên và số điện thoại giống hệt thông tin của bạn trên trang này và đặt mật khẩu ứng dụng mới.',
          'Sau khi đăng ký xong, vui lòng nhập mã 6 chữ số đang hiển thị trong ứng dụng vào trang này.',
        ],
      },
      'wrong-registration': {
        title: 'Tên hoặc số điện thoại đăng ký trong ứng dụng khác với trang này',
        lines: [
          'Vui lòng nhấn “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng.',
          'Vui lòng đăng ký tên và số điện thoại giống hệt thông tin của bạn trên trang này.',
          'Sau khi đăng ký xong, vui lòng nhập mã 6 chữ số đang hiển thị trong ứng dụng vào trang này.',
        ],
        locked: [
          'mOTP đang bị khóa, trước tiên vui lòng mở khóa theo hướng dẫn trên trang này.',
          'Sau khi mở khóa, vui lòng nhấn “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng.',
          'Vui lòng đăng ký tên và số điện thoại giống hệt thông tin của bạn trên trang này.',
          'Sau khi đăng ký xong, vui lòng nhập mã 6 chữ số đang hiển thị trong ứng dụng vào trang này.',
        ],
      },
      changed: {
        title: 'Điện thoại, số điện thoại hoặc tên của tôi đã thay đổi',
        lines: [
          'Nếu số điện thoại hoặc tên đã thay đổi, trước tiên vui lòng yêu cầu cơ sở đào tạo thay đổi thông tin của bạn trên trang này.',
          'Sau khi đã thay đổi, vui lòng nhấn “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng và đăng ký lại.',
          'Nếu chỉ đổi điện thoại, vui lòng đăng ký trong ứng dụng trên điện thoại mới giống hệt thông tin của bạn trên trang này.',
        ],
        locked: [
          'mOTP đang bị khóa, trước tiên vui lòng mở khóa theo hướng dẫn trên trang này.',
          'Nếu số điện thoại hoặc tên đã thay đổi, vui lòng yêu cầu cơ sở đào tạo thay đổi thông tin của bạn trên trang này.',
          'Sau đó, vui lòng nhấn “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng và đăng ký lại.',
          'Nếu chỉ đổi điện thoại, sau khi mở khóa, vui lòng đăng ký trong ứng dụng trên điện thoại mới.',
        ],
      },
      'several-phones': {
        title: 'Tôi đã đăng ký mOTP trên nhiều điện thoại',
        lines: [
          'Chỉ dùng được mã trên điện thoại đăng ký gần đây nhất.',
          'Vui lòng mở ứng dụng trên điện thoại đó và nhập mã 6 chữ số đang hiển thị.',
          'Nếu muốn dùng điện thoại khác, bạn phải đăng ký lại trên điện thoại đó.',
          'Vui lòng nhấn “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng trên điện thoại đó rồi đăng ký.',
        ],
        locked: [
          'mOTP đang bị khóa, trước tiên vui lòng mở khóa theo hướng dẫn trên trang này.',
          'Sau khi mở khóa, vui lòng nhập mã trên điện thoại đăng ký gần đây nhất.',
          'Nếu muốn dùng điện thoại khác, bạn phải đăng ký lại trên điện thoại đó.',
          'Vui lòng nhấn “mOTP 등록 초기화” (đặt lại đăng ký mOTP) trong ứng dụng trên điện thoại đó rồi đăng ký.',
        ],
      },
      clock: {
        title: 'Tôi muốn kiểm tra đồng hồ điện thoại',
        lines: [
          'Nếu đồng hồ điện thoại không đúng, mã xác thực sẽ luôn không khớp.',
          'Trong phần cài đặt của điện thoại, vui lòng đặt ngày và giờ thành tự động.',
          'Sau đó, vui lòng nhập mã mới hiển thị trong ứng dụng.',
        ],
        locked: [
          'Nếu đồng hồ điện thoại không đúng, mã xác thực sẽ luôn không khớp.',
          'Trong phần cài đặt của điện thoại, vui lòng đặt ngày và giờ thành tự động.',
          'Sau đó, vui lòng mở khóa theo hướng dẫn trên trang này.',
          'Sau khi mở khóa, vui lòng nhập mã mới hiển thị trong ứng dụng.',
        ],
      },
      'no-app': {
        title: 'Tôi không có hoặc không dùng được ứng dụng mOTP',
        lines: [
          'mOTP là ứng dụng được cài đặt trên điện thoại.',
          'Nếu chưa có ứng dụng, vui lòng hỏi cơ sở đào tạo về cách cài đặt.',
          'Nếu không dùng được ứng dụng, vui lòng hỏi cơ sở đào tạo xem có cách khác không.',
        ],
        alternative: [
          'Nếu không dùng được ứng dụng, bạn có thể xác minh danh tính bằng điện thoại (“휴대폰 본인인증”) để thay thế.',
          'Vui lòng nhấn ‘Xác minh bằng điện thoại để thay thế’ bên dưới.',
          'Nếu chưa có ứng dụng, vui lòng hỏi cơ sở đào tạo về cách cài đặt.',
        ],
      },
    },
  },
  clockCheck: {
    open: 'Kiểm tra xem đồng hồ điện thoại có đúng không',
    intro:
      'Vui lòng mở ứng dụng mOTP trên điện thoại. Vui lòng nhấn nút bên dưới đúng lúc mã trong ứng dụng đổi.',
    wait: 'Có thể mất khoảng một phút cho đến khi mã đổi.',
    safe: 'Ở đây không gửi mã xác thực. Dù kiểm tra nhiều lần, mOTP cũng không bị khóa.',
    device:
      'Việc này so sánh với đồng hồ của thiết bị này. Nếu đồng hồ của thiết bị này không đúng, kết quả cũng có thể khác.',
    press: 'Mã vừa đổi',
    once: 'Kiểm tra thêm một lần nữa. Vui lòng nhấn cùng nút đó khi mã đổi lần tiếp theo.',
    fast_one: 'Đồng hồ điện thoại nhanh khoảng {{count}} giây.',
    fast_other: 'Đồng hồ điện thoại nhanh khoảng {{count}} giây.',
    slow_one: 'Đồng hồ điện thoại chậm khoảng {{count}} giây.',
    slow_other: 'Đồng hồ điện thoại chậm khoảng {{count}} giây.',
    fine: 'Số giây của đồng hồ điện thoại đúng.',
    unclear: 'Hai kết quả khác nhau nên không kết luận được. Vui lòng kiểm tra lại.',
    minutes: 'Cách này không cho biết đồng hồ có lệch vài phút hay không.',
    compare: 'Bây giờ là {{time}}. Đồng hồ điện thoại có hiển thị giống vậy không?',
    same: 'Giống nhau',
    different: 'Khác nhau',
    sameResult: 'Đồng hồ điện thoại đúng. Vui lòng kiểm tra các nguyên nhân khác.',
    differentResult: 'Đồng hồ điện thoại không đúng. Vui lòng đặt thành tự động như dưới đây.',
    howTitle: 'Cách đặt đồng hồ thành tự động',
    android: {
      title: 'Điện thoại Android (Samsung Galaxy, v.v.)',
      lines: [
        'Vui lòng lần lượt nhấn ‘Cài đặt’, ‘Quản lý chung’ và ‘Ngày và giờ’.',
        'Vui lòng bật ‘Ngày và giờ tự động’.',
      ],
      note: 'Tên gọi có thể hơi khác tùy điện thoại.',
    },
    iphone: {
      title: 'iPhone',
      lines: [
        'Vui lòng lần lượt nhấn ‘Cài đặt’, ‘Cài đặt chung’ và ‘Ngày & Giờ’.',
        'Vui lòng bật ‘Đặt tự động’.',
      ],
    },
    after: 'Sau đó, vui lòng kiểm tra lại hoặc nhập mã mới hiển thị trong ứng dụng.',
    again: 'Kiểm tra lại',
    close: 'Đóng phần kiểm tra đồng hồ',
  },
  support: {
    title: 'Nội dung báo cho cơ sở đào tạo',
    privacy: 'Nội dung này không có tên, số điện thoại hay mã xác thực.',
    copy: 'Sao chép nội dung báo cho cơ sở đào tạo',
    copied: 'Đã sao chép. Vui lòng dán vào tin nhắn gửi cơ sở đào tạo.',
    copyFailed: 'Không sao chép được. Vui lòng tự chọn và sao chép nội dung dưới đây.',
    send: 'Báo cho cơ sở đào tạo',
    sent: 'Đã gửi cho cơ sở đào tạo.',
    sendFailed: 'Không gửi được. Vui lòng sao chép nội dung dưới đây và báo cho cơ sở đào tạo.',
    labels: {
      time: 'Thời gian',
      code: 'Mã phản hồi',
      purpose: 'Mục đích',
      state: 'Trạng thái',
      tried: 'Những việc đã thử',
      browser: 'Trình duyệt',
      version: 'Phiên bản widget',
    },
    none: 'Không có',
    states: {
      entering: 'Nhập mã xác thực',
      checking: 'Đang kiểm tra mã xác thực',
      verified: 'Đã xác nhận danh tính',
      unregistered: 'Không tìm thấy thông tin đăng ký ứng dụng',
      locked: 'mOTP bị khóa',
      identity: 'Đang xác minh danh tính',
      redirecting: 'Đang chuyển đến trang xác minh danh tính',
      clearing: 'Đang mở khóa',
      unlocked: 'Đã mở khóa',
      misconfigured: 'Sự cố cài đặt của trang',
      unavailable: 'Sự cố máy chủ mOTP',
    },
    tried: {
      code: 'mã xác thực 6 chữ số',
      identity: 'xác minh danh tính bằng điện thoại (“휴대폰 본인인증”)',
      'clear-lock': 'mở khóa mOTP (“인증 제한 초기화”)',
      alternative: 'xác thực thay thế (“대체인증”)',
    },
  },
  alternative: {
    button: 'Xác minh bằng điện thoại để thay thế',
    how: 'Thay vì dùng mã xác thực, bạn có thể xác minh danh tính bằng điện thoại (“휴대폰 본인인증”).',
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
