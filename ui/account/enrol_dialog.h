// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/own_totp.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace gatehouse {

class CodeBoxes;
class QrCode;
class ServerFollower;

/// Sets up the second factor of the officer's own account: says what it does, shows the key as a QR code and as text,
/// and switches it on with the first code. The password that Odoo wants is asked for by whoever answers the server's
/// questions. The key is on screen for five minutes at most and forgotten when the dialog closes; until the code was
/// accepted nothing is changed on the server.
class EnrolDialog : public QDialog
{
    Q_OBJECT

public:
    /// `otherSessions` of the account will end; negative: not known.
    EnrolDialog(ServerFollower &server, const QString &login, int otherSessions, QWidget *parent = nullptr);
    ~EnrolDialog() override;

    bool isWorking() const { return m_working; }

Q_SIGNALS:
    /// The second factor is on.
    void enrolled();

public Q_SLOTS:
    void done(int result) override;

private:
    enum class Step { Explain, Scan, Done };

    QWidget *makeSteps();
    QWidget *makeExplain(int otherSessions);
    QWidget *makeScan();
    QWidget *makeDone();
    void setStep(Step step);
    void begin();
    void showKey(const std::shared_ptr<TotpEnrolment> &enrolment);
    void finish();
    void forget();
    void tick();
    void fail(const QString &text);
    void update();

    QPointer<ServerFollower> m_server;
    QString m_login;
    Step m_step = Step::Explain;
    bool m_working = false;
    std::shared_ptr<TotpEnrolment> m_enrolment;
    QTimer m_clock;
    Instant m_closesAt;

    QList<QLabel *> m_stepMarks;
    QList<QLabel *> m_stepNames;
    QStackedWidget *m_pages = nullptr;
    QrCode *m_qr = nullptr;
    QLabel *m_key = nullptr;
    CodeBoxes *m_boxes = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_trouble = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_closes = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace gatehouse
