// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates, good and bad: nothing is sent to a server that does not prove who it is.
#include "tests/odoo/fake_proxy.h"
#include "tests/sources/odoo_stages.h"

#include <QTemporaryFile>

using namespace gatehouse;
using namespace gatehouse::testing;
namespace odoo = gatehouse::odoo;

class TestOdooTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsWhatItSaw();
    void aBadCertificateStopsEveryStage_data();
    void aBadCertificateStopsEveryStage();
    void aPinTrustsOneCertificateAlone();
    void aPinDoesNotExcuseDates();
    void aCaFileMustBeOne();
    void plainTextOnATlsPort();
    void goesThroughAProxyThatSeesNothing();
    void aProxyThatDoesNotLetOut();

private:
    odoo::ServerSettings settings(const FakeOdoo &fake) const
    {
        odoo::ServerSettings s = settingsFor(fake);
        s.caFile = m_caFile.fileName();
        return s;
    }
    static FakeOdoo::Options overTls(FakeOdoo::Options options)
    {
        options.tls = true;
        return options;
    }

    Identity m_authority;
    Identity m_good;
    QTemporaryFile m_caFile;
};

void TestOdooTls::initTestCase()
{
    m_authority = makeAuthority();
    m_good = makeServerIdentity(&m_authority);
    QVERIFY(!m_good.certificate.isNull() && !m_good.key.isNull());
    QVERIFY(m_caFile.open());
    m_caFile.write(m_authority.pem);
    m_caFile.flush();
}

void TestOdooTls::tellsWhatItSaw()
{
    FakeOdoo fake(overTls({}));
    fake.present(m_good);
    const auto session = sessionWith(fake, stages().at(0), settings(fake));
    const auto version = session->version();
    QVERIFY2(version, qPrintable(version ? QString() : version.error().text));
    const auto &tls = session->http().tls();
    QVERIFY(tls);
    QVERIFY(tls->trusted && !tls->byPin);
    QCOMPARE(tls->subject, QStringLiteral("odoo.test"));
    QCOMPARE(tls->issuer, QStringLiteral("Authority of this test run"));
    QVERIFY(tls->names.contains(QStringLiteral("localhost")));
    QVERIFY(tls->validUntil > tls->validFrom);
    QCOMPARE(tls->sha256, m_good.certificate.digest(QCryptographicHash::Sha256));
    QVERIFY(tls->protocol.startsWith(QLatin1String("TLS 1.")));
    QVERIFY(!tls->cipher.isEmpty());
    QCOMPARE(odoo::fingerprintFromText(tls->fingerprint()), tls->sha256);
}

void TestOdooTls::aBadCertificateStopsEveryStage_data()
{
    QTest::addColumn<int>("stageIndex");
    QTest::addColumn<int>("bad");
    static const char *const names[] = {
        "expired", "not yet valid", "another host's", "self-signed", "unknown issuer", "forged"};
    for (int i = 0; i < stages().size(); ++i) {
        for (int bad = 0; bad < 6; ++bad)
            QTest::addRow("%s: %s", stages().at(i).name, names[bad]) << i << bad;
    }
}

void TestOdooTls::aBadCertificateStopsEveryStage()
{
    QFETCH(int, stageIndex);
    QFETCH(int, bad);
    const Stage &stage = stages().at(stageIndex);
    FakeOdoo fake(overTls(stage.options));
    fake.present(m_good);
    const auto session = sessionWith(fake, stage, settings(fake));
    if (stage.prepared)
        QVERIFY(session->signIn());

    CertificateWish wish;
    QString word;
    const Identity stranger = makeAuthority("Somebody");
    const Identity forger = makeAuthority();
    const Identity *issuer = &m_authority;
    switch (bad) {
    case 0:
        wish.startsInDays = -20;
        wish.endsInDays = -2;
        word = QStringLiteral("expired on");
        break;
    case 1:
        wish.startsInDays = 2;
        word = QStringLiteral("not valid before");
        break;
    case 2:
        wish.names = "DNS:odoo.elsewhere.test";
        word = QStringLiteral("It is for odoo.elsewhere.test, not for 127.0.0.1");
        break;
    case 3:
        issuer = nullptr;
        word = QStringLiteral("self-signed");
        break;
    case 4:
        issuer = &stranger;
        word = QStringLiteral("Its issuer, Somebody, is not among those that this computer trusts");
        break;
    default:
        issuer = &forger;
        word = QStringLiteral("may be forged");
    }
    const Identity identity = makeServerIdentity(issuer, wish);
    fake.present(identity);
    const qsizetype heard = fake.everything().size();
    const auto result = stage.run(*session);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Network);
    QCOMPARE(result.error().delivery, odoo::Delivery::NotSent);
    QVERIFY2(result.error().text.contains(word), qPrintable(result.error().text));
    const auto &tls = session->http().tls();
    QVERIFY(tls);
    QVERIFY(!tls->trusted);
    QCOMPARE(tls->sha256, identity.certificate.digest(QCryptographicHash::Sha256));
    QVERIFY(result.error().text.contains(tls->fingerprint()));
    QCOMPARE(fake.everything().size(), heard); // not a byte
    QCOMPARE(fake.revoked(), 0);
}

void TestOdooTls::aPinTrustsOneCertificateAlone()
{
    FakeOdoo fake(overTls({}));
    CertificateWish wish;
    wish.names = "DNS:odoo.elsewhere.test";
    const Identity own = makeServerIdentity(nullptr, wish);
    fake.present(own);
    odoo::ServerSettings pinned = settingsFor(fake);
    pinned.pinnedSha256 = own.certificate.digest(QCryptographicHash::Sha256);
    const auto session = sessionWith(fake, stages().at(0), pinned);
    const auto version = session->version();
    QVERIFY2(version, qPrintable(version ? QString() : version.error().text));
    QVERIFY(session->http().tls()->byPin);

    // Another one, even one that an authority vouches for, is not the pinned one.
    fake.present(m_good);
    pinned.caFile = m_caFile.fileName();
    const auto other = sessionWith(fake, stages().at(0), pinned);
    const qsizetype heard = fake.everything().size();
    const auto refused = other->version();
    QVERIFY(!refused);
    QCOMPARE(refused.error().delivery, odoo::Delivery::NotSent);
    QVERIFY2(refused.error().text.contains(QLatin1String("another certificate than the pinned one")),
        qPrintable(refused.error().text));
    QCOMPARE(fake.everything().size(), heard);

    fake.present(makeServerIdentity(nullptr, wish));
    const auto third = sessionWith(fake, stages().at(0), pinned);
    QVERIFY(!third->version());
    QCOMPARE(fake.everything().size(), heard);
}

void TestOdooTls::aPinDoesNotExcuseDates()
{
    FakeOdoo fake(overTls({}));
    CertificateWish wish;
    wish.startsInDays = -20;
    wish.endsInDays = -2;
    const Identity old = makeServerIdentity(nullptr, wish);
    fake.present(old);
    odoo::ServerSettings pinned = settingsFor(fake);
    pinned.pinnedSha256 = old.certificate.digest(QCryptographicHash::Sha256);
    const auto session = sessionWith(fake, stages().at(0), pinned);
    const auto version = session->version();
    QVERIFY(!version);
    QVERIFY2(version.error().text.contains(QLatin1String("expired on")), qPrintable(version.error().text));
}

void TestOdooTls::aCaFileMustBeOne()
{
    FakeOdoo fake(overTls({}));
    fake.present(m_good);
    odoo::ServerSettings wrong = settingsFor(fake);
    wrong.caFile = QStringLiteral("/nonexistent/ca.pem");
    QVERIFY(!sessionWith(fake, stages().at(0), wrong)->version());
    QTemporaryFile empty;
    QVERIFY(empty.open());
    wrong.caFile = empty.fileName();
    const auto version = sessionWith(fake, stages().at(0), wrong)->version();
    QVERIFY(!version);
    QCOMPARE(version.error().kind, ErrorKind::Input);
}

void TestOdooTls::plainTextOnATlsPort()
{
    FakeOdoo fake({});
    odoo::ServerSettings s = settings(fake);
    s.url.setScheme(QStringLiteral("https"));
    const auto version = sessionWith(fake, stages().at(0), s)->version();
    QVERIFY(!version);
    QCOMPARE(version.error().delivery, odoo::Delivery::NotSent);
}

void TestOdooTls::goesThroughAProxyThatSeesNothing()
{
    FakeOdoo fake(overTls({}));
    fake.present(m_good);
    for (const bool withPassword : {false, true}) {
        FakeProxy proxy(withPassword ? FakeProxy::Manner::WantsPassword : FakeProxy::Manner::Open);
        odoo::ServerSettings through = settings(fake);
        through.proxyChoice = odoo::ProxyChoice::Given;
        through.proxy = proxy.address();
        if (withPassword) {
            through.proxy.setUser(QStringLiteral("officer"));
            through.proxy.setPassword(QStringLiteral("let-me-out"));
        }
        const auto session = sessionWith(fake, stages().at(4), through);
        const auto done = session->guarded(revokeCall(), QStringLiteral("to revoke"));
        QVERIFY2(done, qPrintable(done ? QString() : done.error().text));
        QVERIFY(proxy.tunnels() > 0);
        QVERIFY(secretIn(proxy.everything()).isEmpty());
        QVERIFY(!proxy.everything().contains("session_id"));
    }
    QCOMPARE(fake.revoked(), 2);
}

void TestOdooTls::aProxyThatDoesNotLetOut()
{
    FakeOdoo fake(overTls({}));
    fake.present(m_good);
    for (const FakeProxy::Manner manner : {FakeProxy::Manner::WantsPassword, FakeProxy::Manner::Refuses}) {
        FakeProxy proxy(manner);
        odoo::ServerSettings through = settings(fake);
        through.proxyChoice = odoo::ProxyChoice::Given;
        through.proxy = proxy.address();
        const auto version = sessionWith(fake, stages().at(4), through)->version();
        QVERIFY(!version);
        QCOMPARE(version.error().kind, ErrorKind::Network);
        QCOMPARE(version.error().delivery, odoo::Delivery::NotSent);
        QVERIFY2(version.error().text.contains(QLatin1String("The proxy 127.0.0.1")), qPrintable(version.error().text));
    }
    QVERIFY(fake.asked().isEmpty());
}

QTEST_GUILESS_MAIN(TestOdooTls)
#include "test_odoo_tls.moc"
