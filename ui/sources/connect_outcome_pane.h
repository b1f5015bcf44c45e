// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sources/connect_trial.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace gatehouse {

class CapabilityList;
class CodeRow;

/// What came of trying a server: nothing yet, under way (with the question for a code), what was found, or why not.
class ConnectOutcomePane : public QFrame
{
    Q_OBJECT

public:
    explicit ConnectOutcomePane(QWidget *parent = nullptr);

    /// Nothing was tried, or what was tried no longer counts.
    void showNothing(bool outdated);
    void showBusy();
    void setStep(const QString &text);
    void askCode(const odoo::CodeAsk &ask);
    void showFound(const ConnectFindings &findings);
    void showFailed(const odoo::CallError &error);
    /// Overwrites a code that was being typed.
    void clearSecrets();

Q_SIGNALS:
    void codeGiven();
    void cancelRequested();

public:
    /// After codeGiven().
    odoo::GivenCode takeCode();

private:
    QWidget *makeNothing();
    QWidget *makeBusy();
    QWidget *makeFound();
    QWidget *makeFailed();

    QStackedWidget *m_pages = nullptr;
    QWidget *m_nothing = nullptr;
    QWidget *m_busy = nullptr;
    QWidget *m_found = nullptr;
    QWidget *m_failed = nullptr;
    QLabel *m_nothingText = nullptr;
    QLabel *m_step = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_stop = nullptr;
    CodeRow *m_code = nullptr;
    QLabel *m_version = nullptr;
    QLabel *m_who = nullptr;
    CapabilityList *m_capabilities = nullptr;
    QLabel *m_how = nullptr;
    QLabel *m_failure = nullptr;
    QLabel *m_advice = nullptr;
    QLabel *m_detail = nullptr;
};

} // namespace gatehouse
