// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/async_reader.h"
#include "core/ledger/writer.h"
#include "core/sync/server_source.h"
#include "tests/odoo/odoo_people.h"
#include "tests/ui/themed_pictures.h"
#include "ui/sources/server_desk.h"

#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

namespace gatehouse::testing {

/// A window whose ledger has one server in it, a real Odoo 19, that nobody has signed in to yet; in the console's own
/// look. Settings are the test's own.
class ServerWindow
{
public:
    explicit ServerWindow(const RealOdoo &real, const QString &testName, const QSize &size)
        : odoo(real)
        , m_themes(*qApp)
    {
        QCoreApplication::setOrganizationName(QStringLiteral("gatehouse-test"));
        QCoreApplication::setApplicationName(testName);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_dir.path());
        m_themes.setChoice(ThemeChoice::Light);

        ledger = m_dir.filePath(QStringLiteral("ledger.sqlite"));
        ServerSource server;
        server.name = QStringLiteral("Production");
        server.settings.url = odoo.url;
        server.settings.database = odoo.database;
        server.login = odoo.adminLogin;
        {
            auto writer = Writer::open(ledger);
            const auto saved = writer ? (*writer)->source(server.name) : tl::unexpected(writer.error());
            if (!saved || !(*writer)->saveServer(*saved, settingsText(server)))
                qFatal("the ledger could not be made");
            source = *saved;
        }
        reader = std::make_unique<AsyncReader>(ledger);
        window = std::make_unique<QWidget>();
        window->resize(size);
        servers = new ServerDesk(*reader, window.get());
    }
    ~ServerWindow()
    {
        window.reset();
        reader.reset();
    }

    /// Where a password is asked for at the moment; null: nowhere.
    QLineEdit *passwordField() const
    {
        const auto fields = window->findChildren<QLineEdit *>(QStringLiteral("password"));
        for (QLineEdit *field : fields) {
            if (field->isVisible())
                return field;
        }
        return nullptr;
    }
    void givePassword(const QString &password)
    {
        QTest::keyClicks(passwordField(), password);
        QTest::keyClick(passwordField(), Qt::Key_Return);
    }
    /// Reads the server, signing in by hand on the way.
    bool signIn()
    {
        servers->start();
        if (!QTest::qWaitFor([this] { return !servers->followers().empty(); }, 30'000))
            return false;
        servers->syncAll();
        if (!QTest::qWaitFor([this] { return passwordField() != nullptr; }, 30'000))
            return false;
        givePassword(odoo.adminPassword);
        return QTest::qWaitFor([this] { return servers->followers().front()->state().last.has_value(); }, 60'000);
    }
    void picture(QWidget *what, const QString &name) { saveThemedPictures(m_themes, what, name); }

    const RealOdoo odoo;
    QString ledger;
    SourceId source;
    std::unique_ptr<AsyncReader> reader;
    std::unique_ptr<QWidget> window;
    ServerDesk *servers = nullptr;

private:
    QTemporaryDir m_dir;
    ThemeSwitch m_themes;
};

} // namespace gatehouse::testing
