package motp;

import java.text.Normalizer;

/** A member as your data has them. birth (1990-01-31, 900131) and ci: null where you have none. */
public class Member {
    /** USRID: letters and digits. */
    public final String id;
    /** As the app has it: composed (a Mac types a name's letters one by one), and without the blanks of a CHAR column. */
    public final String name;
    public final String phone;
    public final String birth;
    public final String ci;

    public Member(String id, String name, String phone, String birth, String ci) {
        this.id = id;
        this.name = Normalizer.normalize(name, Normalizer.Form.NFC).trim();
        this.phone = phone;
        this.birth = birth;
        this.ci = ci;
    }
}
